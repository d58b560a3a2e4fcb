package dev.varve.storage;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/**
 * The bytes of an open file, moved in slices.
 *
 * <p>The JDK copies what stands on the heap through a buffer of native memory as large as the call, and keeps that buffer with the thread: a
 * slice at a time, it stays small, and in the processor's cache.
 */
final class FileBytes {
    private static final int SLICE = 1 << 19;

    private FileBytes() {}

    /** Writes what remains of these buffers, one after the other. */
    static void write(FileChannel file, ByteBuffer... content) throws IOException {
        for (ByteBuffer bytes : content) {
            int end = bytes.limit();
            try {
                while (bytes.position() < end) {
                    bytes.limit(Math.min(end, bytes.position() + SLICE));
                    file.write(bytes);
                }
            } finally {
                bytes.limit(end);
            }
        }
    }

    /** All bytes. */
    static byte[] readAll(FileChannel file, Path path) throws IOException {
        long size = file.size();
        if (size > Integer.MAX_VALUE - Long.BYTES) {
            throw new FileSystemException(path.toString(), null, size + " bytes are too many to be loaded at once");
        }
        byte[] bytes = new byte[(int) size];
        read(file, 0, ByteBuffer.wrap(bytes), path);
        return bytes;
    }

    /** Fills what remains of a buffer. */
    static void read(FileChannel file, long offset, ByteBuffer into, Path path) throws IOException {
        int begin = into.position();
        int end = into.limit();
        try {
            while (into.position() < end) {
                into.limit(Math.min(end, into.position() + SLICE));
                if (file.read(into, offset + into.position() - begin) < 0) {
                    throw new EOFException(
                            path + " ends after " + file.size() + " bytes, before " + offset + " + " + (end - begin));
                }
            }
        } finally {
            into.limit(end);
        }
    }
}
