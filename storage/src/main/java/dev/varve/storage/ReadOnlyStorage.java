package dev.varve.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.AccessDeniedException;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Consumer;

/** A storage that can be read only: {@link #save} and {@link #remove} are refused with {@link AccessDeniedException}, whatever they ask for. */
public final class ReadOnlyStorage implements Storage {
    private final Storage storage;

    /**
     * Protects a storage.
     *
     * @param storage is closed with this one
     */
    public ReadOnlyStorage(Storage storage) {
        this.storage = storage;
    }

    @Override
    public String toString() {
        return "read-only " + storage;
    }

    /**
     * Refuses.
     *
     * @throws AccessDeniedException always
     */
    @Override
    public void save(String name, ByteBuffer... content) throws IOException {
        throw refused(StorageNames.require(name));
    }

    /**
     * Refuses.
     *
     * @throws AccessDeniedException always, if there is anything to remove
     */
    @Override
    public void remove(Collection<String> names) throws IOException {
        names.forEach(StorageNames::require);
        for (String name : names) {
            throw refused(name);
        }
    }

    private AccessDeniedException refused(String name) {
        return new AccessDeniedException(name, null, storage + " was opened for reading only");
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
    public void close() throws IOException {
        storage.close();
    }
}
