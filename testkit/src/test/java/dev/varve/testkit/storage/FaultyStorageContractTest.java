package dev.varve.testkit.storage;

import dev.varve.storage.Storage;
import java.nio.file.Path;

/** A faulty storage without a fault is a storage. */
class FaultyStorageContractTest extends StorageContract {

    @Override
    public Storage newStorage(Path folder) {
        return FaultyStorage.inMemory();
    }
}
