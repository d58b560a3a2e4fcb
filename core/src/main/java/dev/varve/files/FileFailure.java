package dev.varve.files;

import java.nio.file.FileSystemException;

/** Something could not be done to a file. The message names the file, escaped, and says why in the system's words. */
public final class FileFailure extends FileSystemException {
    /** Why it failed. */
    private final FileError error;

    /**
     * Fails for a reason that has a name.
     *
     * @param path what it was to be done to
     * @param error why not
     */
    public FileFailure(RawPath path, FileError error) {
        this(path, error, error.words());
    }

    /**
     * Fails for a reason that needs more words.
     *
     * @param path what it was to be done to
     * @param error why not
     * @param words the reason in words, without the symbol
     */
    public FileFailure(RawPath path, FileError error, String words) {
        super(path.toString(), null, error.symbol().isEmpty() ? words : words + " (" + error.symbol() + ")");
        this.error = error;
    }

    /** {@return why it failed} */
    public FileError error() {
        return error;
    }
}
