package dev.varve.files;

import java.io.Closeable;
import java.io.IOException;

/** A regular file in the target, open for writing. Several threads may write different parts; close it when all are done. */
public interface TargetFile extends TargetEntry, Closeable {

    /**
     * Writes at a place. What lies between the end of the file and that place is a hole.
     *
     * @param position where in the file
     * @param bytes what holds the content
     * @param offset where in {@code bytes} it begins
     * @param length how many bytes
     * @throws FileFailure if not all of it could be written
     */
    void write(long position, byte[] bytes, int offset, int length) throws IOException;

    /**
     * Reads at a place, so that what is there already need not be written.
     *
     * @param position where in the file
     * @param bytes what takes the content
     * @param offset where in {@code bytes} it goes
     * @param length how many bytes are wanted, at least 1
     * @return how many came, at least 1; −1 at the end
     * @throws FileFailure if the file cannot be read
     */
    int read(long position, byte[] bytes, int offset, int length) throws IOException;

    /**
     * Cuts the file short, or makes it longer by a hole.
     *
     * @param length how many bytes it shall have
     * @throws FileFailure if that cannot be
     */
    void setLength(long length) throws IOException;

    /**
     * Returns when content and attributes are on the disk.
     *
     * @throws FileFailure if that is not sure
     */
    void sync() throws IOException;
}
