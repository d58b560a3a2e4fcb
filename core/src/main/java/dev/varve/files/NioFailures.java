package dev.varve.files;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.NotLinkException;
import java.util.Objects;
import java.util.Optional;

/** Java's exceptions in the words of the port. Where Java has no class for a reason, it is told by the system's own text. */
final class NioFailures {
    /** What Java adds to the text of ELOOP. */
    private static final String ADDED = " or unable to access attributes of symbolic link";

    private NioFailures() {}

    @FunctionalInterface
    interface Attempt<T> {
        T run() throws IOException;
    }

    @FunctionalInterface
    interface Step {
        void run() throws IOException;
    }

    static <T> T attempt(RawPath path, Attempt<T> attempt) throws IOException {
        try {
            return attempt.run();
        } catch (DirectoryIteratorException e) {
            throw of(path, Objects.requireNonNull(e.getCause()));
        } catch (IOException e) {
            throw of(path, e);
        } catch (UnsupportedOperationException e) {
            throw caused(new FileFailure(path, FileError.UNSUPPORTED), e);
        }
    }

    static void step(RawPath path, Step step) throws IOException {
        attempt(path, () -> {
            step.run();
            return true;
        });
    }

    /** The exceptions of streams and channels are plain ones, that carry the system's text and nothing else; one that is not known stays as it is. */
    private static IOException of(RawPath path, IOException e) {
        if (e instanceof FileFailure) {
            return e;
        }
        if (e instanceof FileSystemException told) {
            FileError error = error(told);
            String words = error == FileError.OTHER ? String.valueOf(told.getMessage()) : error.words();
            return caused(new FileFailure(path, error, words), told);
        }
        Optional<FileError> error = FileError.ofWords(String.valueOf(e.getMessage()));
        return error.isPresent() ? caused(new FileFailure(path, error.get()), e) : e;
    }

    private static FileFailure caused(FileFailure failure, Exception cause) {
        failure.initCause(cause);
        return failure;
    }

    private static FileError error(FileSystemException e) {
        return switch (e) {
            case NoSuchFileException missing -> FileError.NOT_FOUND;
            case AccessDeniedException denied -> FileError.NO_ACCESS;
            case FileAlreadyExistsException taken -> FileError.EXISTS;
            case DirectoryNotEmptyException full -> FileError.NOT_EMPTY;
            case NotDirectoryException other -> FileError.NOT_A_FOLDER;
            case NotLinkException other -> FileError.INVALID;
            case FileSystemLoopException loop -> FileError.LINK_IN_THE_WAY;
            default -> FileError.ofWords(reason(e)).orElse(FileError.OTHER);
        };
    }

    private static String reason(FileSystemException e) {
        String reason = e.getReason() == null ? "" : e.getReason();
        return reason.endsWith(ADDED) ? reason.substring(0, reason.length() - ADDED.length()) : reason;
    }
}
