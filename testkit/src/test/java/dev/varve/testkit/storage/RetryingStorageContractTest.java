package dev.varve.testkit.storage;

import dev.varve.storage.FolderStorage;
import dev.varve.storage.RetryingStorage;
import dev.varve.storage.RetryingStorage.Retries;
import dev.varve.storage.Storage;
import java.io.IOException;
import java.nio.file.Path;

class RetryingStorageContractTest extends StorageContract {

    @Override
    public Storage newStorage(Path folder) throws IOException {
        return new RetryingStorage(FolderStorage.create(folder), Retries.DEFAULT, new HastyClock());
    }
}
