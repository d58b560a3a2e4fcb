package dev.varve.testkit.storage;

import dev.varve.storage.MemoryStorage;
import dev.varve.storage.Storage;
import java.nio.file.Path;

class MemoryStorageContractTest extends StorageContract {

    @Override
    public Storage newStorage(Path folder) {
        return new MemoryStorage();
    }
}
