package dev.varve.plain.gzip;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Content as a stream; closing it closes nothing. */
public final class PieceStream extends InputStream {
    private final Pieces pieces;
    private @Nullable ByteBuffer piece = ByteBuffer.allocate(0);

    /** A stream of all pieces that are yet to come. */
    public PieceStream(Pieces pieces) {
        this.pieces = pieces;
    }

    @Override
    public int read() throws IOException {
        ByteBuffer from = remaining();
        return from == null ? -1 : Byte.toUnsignedInt(from.get());
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, into.length);
        if (length == 0) {
            return 0;
        }
        ByteBuffer from = remaining();
        if (from == null) {
            return -1;
        }
        int bytes = Math.min(length, from.remaining());
        from.get(into, offset, bytes);
        return bytes;
    }

    @Override
    public int available() {
        return piece == null ? 0 : piece.remaining();
    }

    private @Nullable ByteBuffer remaining() throws IOException {
        while (piece != null && !piece.hasRemaining()) {
            piece = pieces.next();
        }
        return piece;
    }
}
