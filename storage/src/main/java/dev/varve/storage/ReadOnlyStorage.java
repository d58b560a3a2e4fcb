package dev.varve.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.AccessDeniedException;
import java.util.Collection;

/** A storage that can be read only: {@link #save} and {@link #remove} are refused with {@link AccessDeniedException}, whatever they ask for. */
public final class ReadOnlyStorage extends ForwardingStorage {
    /**
     * Protects a storage.
     *
     * @param storage is closed with this one
     */
    public ReadOnlyStorage(Storage storage) {
        super(storage);
    }

    @Override
    public String toString() {
        return "read-only " + storage();
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
        return new AccessDeniedException(name, null, storage() + " was opened for reading only");
    }
}
