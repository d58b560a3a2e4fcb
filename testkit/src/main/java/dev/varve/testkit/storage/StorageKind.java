package dev.varve.testkit.storage;

import dev.varve.storage.Storage;
import java.io.IOException;
import java.nio.file.Path;

/** What {@link StorageContract} has to know of the kind of storage that it tries. */
public interface StorageKind {

    /**
     * {@return an empty storage of this kind; the suite closes it}
     *
     * @param folder a folder of the test's own, which is not there yet, for those who need one
     */
    Storage newStorage(Path folder) throws IOException;

    /**
     * {@return what is read from, of what is written to: the same, but for a kind that only reads}
     *
     * @param written what {@link #newStorage} gave
     */
    default Storage reading(Storage written) {
        return written;
    }
}
