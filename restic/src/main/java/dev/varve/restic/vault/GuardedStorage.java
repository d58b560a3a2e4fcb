package dev.varve.restic.vault;

import dev.varve.restic.lock.HeldLock;
import dev.varve.storage.Storage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Consumer;

/** A storage that is written to under a lock only, and no longer once the lock cannot be trusted. */
final class GuardedStorage implements Storage {
    private final Storage storage;
    private final HeldLock lock;

    GuardedStorage(Storage storage, HeldLock lock) {
        this.storage = storage;
        this.lock = lock;
    }

    @Override
    public void save(String name, ByteBuffer... content) throws IOException {
        lock.requireTrusted();
        storage.save(name, content);
    }

    @Override
    public void remove(Collection<String> names) throws IOException {
        lock.requireTrusted();
        storage.remove(names);
    }

    @Override
    public byte[] load(String name) throws IOException {
        return storage.load(name);
    }

    @Override
    public void load(String name, long offset, ByteBuffer into) throws IOException {
        storage.load(name, offset, into);
    }

    @Override
    public void list(String folder, Consumer<Stored> each) throws IOException {
        storage.list(folder, each);
    }

    @Override
    public Optional<Stored> stat(String name) throws IOException {
        return storage.stat(name);
    }

    @Override
    public String toString() {
        return storage.toString();
    }

    /** Leaves the storage open, which is not its own. */
    @Override
    public void close() {}
}
