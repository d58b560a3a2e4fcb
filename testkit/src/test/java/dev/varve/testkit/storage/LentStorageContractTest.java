package dev.varve.testkit.storage;

import dev.varve.storage.Storage;
import java.nio.file.Path;

/** What a faulty storage lends is a storage. */
class LentStorageContractTest extends StorageContract {

    @Override
    public Storage newStorage(Path folder) {
        return FaultyStorage.inMemory().lend();
    }
}
