package dev.varve.restic.repo;

import dev.varve.storage.ForwardingStorage;
import dev.varve.storage.Storage;
import java.nio.ByteBuffer;
import java.util.Collection;

/** A storage that takes whatever it is given, and keeps nothing of it. */
final class MeasuringStorage extends ForwardingStorage {
    MeasuringStorage(Storage storage) {
        super(storage);
    }

    @Override
    public String toString() {
        return "nothing is stored in " + storage();
    }

    @Override
    public void save(String name, ByteBuffer... content) {
        for (ByteBuffer bytes : content) {
            bytes.position(bytes.limit());
        }
    }

    @Override
    public void remove(Collection<String> names) {}

    /** Leaves the storage open, which is not its own. */
    @Override
    public void close() {}
}
