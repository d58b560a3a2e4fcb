package dev.varve.plain.gzip;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.util.concurrent.CompletableFuture;

/** Content without an end, that does something after so many bytes, and tells when so many have been read. */
final class Endless implements ReadableByteChannel {
    interface Deed {
        void now() throws IOException;
    }

    private final long after;
    private final Deed deed;
    private final long toldAfter;
    private final CompletableFuture<Void> told;
    private final byte[] text = GzipSamples.json(10_000, 1);
    private long read;

    Endless(long after, Deed deed) {
        this(after, deed, Long.MAX_VALUE, new CompletableFuture<>());
    }

    Endless(long after, Deed deed, long toldAfter, CompletableFuture<Void> told) {
        this.after = after;
        this.deed = deed;
        this.toldAfter = toldAfter;
        this.told = told;
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        if (read >= after) {
            deed.now();
        }
        if (read >= toldAfter) {
            told.complete(null);
        }
        int bytes = (int) Math.min(Math.min(into.remaining(), text.length), Math.max(1, after - read));
        into.put(text, 0, bytes);
        read += bytes;
        return bytes;
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public void close() {}
}
