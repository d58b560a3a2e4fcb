package dev.varve.storage;

import dev.varve.testkit.storage.StorageContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder on a file system that knows no links keeps the same promises. */
class LinklessFolderStorageContractTest extends StorageContract {

    @Override
    public Storage newStorage(Path folder) throws IOException {
        Files.createDirectory(folder);
        return new FolderStorage(folder, new Publication(folder, false));
    }
}
