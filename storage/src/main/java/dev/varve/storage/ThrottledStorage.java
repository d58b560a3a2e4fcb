package dev.varve.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A storage that moves no more than so many bytes a second each way, counted over all threads, so that a backup leaves room on the line for
 * others.
 *
 * <p>The rate holds from one call to the next; within a call the bytes go as fast as they can. A save waits before its bytes go, a load after
 * they came. Names, sizes and removals are not counted.
 */
public final class ThrottledStorage implements Storage {
    private final Storage storage;
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
        this.storage = storage;
        this.up = new Pacer(rates.up(), clock);
        this.down = new Pacer(rates.down(), clock);
    }

    @Override
    public String toString() {
        return "throttled " + storage;
    }

    @Override
    public void save(String name, ByteBuffer... content) throws IOException {
        StorageNames.require(name);
        up.waitFor(Arrays.stream(content).mapToLong(ByteBuffer::remaining).sum());
        storage.save(name, content);
    }

    @Override
    public byte[] load(String name) throws IOException {
        byte[] bytes = storage.load(name);
        down.waitFor(bytes.length);
        return bytes;
    }

    @Override
    public void load(String name, long offset, ByteBuffer into) throws IOException {
        int bytes = into.remaining();
        storage.load(name, offset, into);
        down.waitFor(bytes);
    }

    @Override
    public void list(String folder, Consumer<Stored> each) throws IOException {
        storage.list(folder, each);
    }

    @Override
    public void remove(Collection<String> names) throws IOException {
        storage.remove(names);
    }

    @Override
    public Optional<Stored> stat(String name) throws IOException {
        return storage.stat(name);
    }

    @Override
    public void close() throws IOException {
        storage.close();
    }
}
