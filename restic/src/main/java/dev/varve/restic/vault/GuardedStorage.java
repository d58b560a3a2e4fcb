package dev.varve.restic.vault;

import dev.varve.restic.lock.HeldLock;
import dev.varve.storage.ForwardingStorage;
import dev.varve.storage.Storage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Collection;

/** A storage that is written to under a lock only, and no longer once the lock cannot be trusted. */
final class GuardedStorage extends ForwardingStorage {
    private final HeldLock lock;

    GuardedStorage(Storage storage, HeldLock lock) {
        super(storage);
        this.lock = lock;
    }

    /** Failures name the place, and the guard is none. */
    @Override
    public String toString() {
        return storage().toString();
    }

    @Override
    public void save(String name, ByteBuffer... content) throws IOException {
        lock.requireTrusted();
        super.save(name, content);
    }

    @Override
    public void remove(Collection<String> names) throws IOException {
        lock.requireTrusted();
        super.remove(names);
    }

    /** Leaves the storage open, which is not its own. */
    @Override
    public void close() {}
}
