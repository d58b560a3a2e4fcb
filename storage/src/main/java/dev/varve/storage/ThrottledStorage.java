package dev.varve.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * A storage that moves no more than so many bytes a second each way, counted over all threads, so that a backup leaves room on the line for
 * others.
 *
 * <p>The rate holds from one call to the next; within a call the bytes go as fast as they can. A save waits before its bytes go, a load after
 * they came. Names, sizes and removals are not counted.
 */
public final class ThrottledStorage extends ForwardingStorage {
    private final Pacer up;
    private final Pacer down;

    /**
     * How fast.
     *
     * @param up bytes a second that are saved
     * @param down bytes a second that are loaded
     */
    public record Rates(long up, long down) {
        /** No bound. */
        public static final long UNLIMITED = Long.MAX_VALUE;

        /** Checks that bytes move at all. */
        public Rates {
            if (up <= 0 || down <= 0) {
                throw new IllegalArgumentException(
                        "bytes a second must be more than none: " + up + " up, " + down + " down");
            }
        }
    }

    /**
     * Throttles a storage.
     *
     * @param storage is closed with this one
     * @param rates how fast
     * @param clock what is waited on
     */
    public ThrottledStorage(Storage storage, Rates rates, WaitingClock clock) {
        super(storage);
        this.up = new Pacer(rates.up(), clock);
        this.down = new Pacer(rates.down(), clock);
    }

    @Override
    public String toString() {
        return "throttled " + storage();
    }

    @Override
    public void save(String name, ByteBuffer... content) throws IOException {
        StorageNames.require(name);
        up.waitFor(Arrays.stream(content).mapToLong(ByteBuffer::remaining).sum());
        super.save(name, content);
    }

    @Override
    public byte[] load(String name) throws IOException {
        byte[] bytes = super.load(name);
        down.waitFor(bytes.length);
        return bytes;
    }

    @Override
    public void load(String name, long offset, ByteBuffer into) throws IOException {
        int bytes = into.remaining();
        super.load(name, offset, into);
        down.waitFor(bytes);
    }
}
