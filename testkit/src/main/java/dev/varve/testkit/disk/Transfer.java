package dev.varve.testkit.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;

/** Bytes between a file and another channel, by ordinary reads and writes, so that each piece is seen and counted. */
final class Transfer {
    private static final int PIECE = 64 << 10;

    private Transfer() {}

    /** Stops where the file ends, or where the target takes no more. */
    static long fromFile(FileChannel file, long position, long count, WritableByteChannel target) throws IOException {
        long done = 0;
        while (done < count) {
            ByteBuffer piece = piece(count - done);
            if (file.read(piece, position + done) <= 0) {
                break;
            }
            done += target.write(piece.flip());
            if (piece.hasRemaining()) {
                break;
            }
        }
        return done;
    }

    /** Stops where the source has no more; all that was taken from it is written. */
    static long intoFile(ReadableByteChannel source, FileChannel file, long position, long count) throws IOException {
        long done = 0;
        while (done < count) {
            ByteBuffer piece = piece(count - done);
            if (source.read(piece) <= 0) {
                break;
            }
            piece.flip();
            while (piece.hasRemaining()) {
                done += file.write(piece, position + done);
            }
        }
        return done;
    }

    private static ByteBuffer piece(long wanted) {
        return ByteBuffer.allocate((int) Math.min(PIECE, wanted));
    }
}
