package dev.varve.files;

import java.io.Closeable;
import java.io.IOException;

/** The content of a regular file, open for reading from its start. Not for use by several threads at once. */
public interface FileContent extends Closeable {

    /**
     * Reads on.
     *
     * @param bytes what takes the content
     * @param offset where in {@code bytes} it goes
     * @param length how many bytes are wanted, at least 1
     * @return how many came, at least 1; −1 at the end
     * @throws FileFailure if the file cannot be read
     */
    int read(byte[] bytes, int offset, int length) throws IOException;

    /**
     * {@return the attributes of the open file, whatever its name means by now}
     *
     * @throws FileFailure if they cannot be read
     */
    FileAttributes attributes() throws IOException;
}
