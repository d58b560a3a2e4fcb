package dev.varve.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Consumer;

/** Hands everything on to another storage. A decorator overrides what it does otherwise, and says in {@link #toString} what it wraps. */
public abstract class ForwardingStorage implements Storage {
    private final Storage storage;

    /**
     * Wraps a storage.
     *
     * @param storage is closed with this one, unless {@link #close} is overridden
     */
    protected ForwardingStorage(Storage storage) {
        this.storage = storage;
    }

    /** {@return what this one wraps} */
    protected final Storage storage() {
        return storage;
    }

    @Override
    public abstract String toString();

    @Override
    public void save(String name, ByteBuffer... content) throws IOException {
        storage.save(name, content);
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
