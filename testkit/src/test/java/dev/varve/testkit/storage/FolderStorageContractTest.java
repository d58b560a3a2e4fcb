package dev.varve.testkit.storage;

import dev.varve.storage.FolderStorage;
import dev.varve.storage.Storage;
import java.io.IOException;
import java.nio.file.Path;

class FolderStorageContractTest extends StorageContract {

    @Override
    public Storage newStorage(Path folder) throws IOException {
        return FolderStorage.create(folder);
    }
}
