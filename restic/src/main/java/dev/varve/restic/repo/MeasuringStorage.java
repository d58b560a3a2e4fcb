package dev.varve.restic.repo;

import dev.varve.storage.Storage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Consumer;

/** A storage that takes whatever it is given, and keeps nothing of it. */
final class MeasuringStorage implements Storage {
    private final Storage storage;

    MeasuringStorage(Storage storage) {
        this.storage = storage;
    }

    @Override
    public void save(String name, ByteBuffer... content) {
        for (ByteBuffer bytes : content) {
            bytes.position(bytes.limit());
        }
    }

    @Override
    public void remove(Collection<String> names) {}

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
        return "nothing is stored in " + storage;
    }

    @Override
    public void close() {}
}
