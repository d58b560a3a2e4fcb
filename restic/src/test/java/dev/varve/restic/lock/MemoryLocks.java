package dev.varve.restic.lock;

import dev.varve.restic.blob.Id;
import java.io.IOException;
import java.util.SortedMap;
import java.util.TreeMap;

/** Locks in memory, which vanish and come up when a test says so. */
final class MemoryLocks implements LockFiles {
    private final SortedMap<Id, LockFile> locks = new TreeMap<>();
    private int written;
    private Runnable beforeWriting = () -> {};
    private boolean failing;

    /** Does something before the next lock is written. */
    void beforeWriting(Runnable once) {
        beforeWriting = once;
    }

    /** Lets every operation fail from now on, or no longer. */
    void failing(boolean now) {
        failing = now;
    }

    Id put(LockFile lock) {
        Id id = Id.of(new byte[] {(byte) ++written});
        locks.put(id, lock);
        return id;
    }

    void clear() {
        locks.clear();
    }

    @Override
    public SortedMap<Id, LockFile> all() throws IOException {
        require();
        return new TreeMap<>(locks);
    }

    @Override
    public Id write(LockFile lock) throws IOException {
        require();
        Runnable before = beforeWriting;
        beforeWriting = () -> {};
        before.run();
        return put(lock);
    }

    @Override
    public boolean has(Id id) throws IOException {
        require();
        return locks.containsKey(id);
    }

    @Override
    public void remove(Id id) throws IOException {
        require();
        locks.remove(id);
    }

    private void require() throws IOException {
        if (failing) {
            throw new IOException("the network is away");
        }
    }
}
