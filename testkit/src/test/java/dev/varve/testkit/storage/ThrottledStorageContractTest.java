package dev.varve.testkit.storage;

import dev.varve.storage.MemoryStorage;
import dev.varve.storage.Storage;
import dev.varve.storage.ThrottledStorage;
import dev.varve.storage.ThrottledStorage.Rates;
import java.nio.file.Path;

class ThrottledStorageContractTest extends StorageContract {

    @Override
    public Storage newStorage(Path folder) {
        return new ThrottledStorage(new MemoryStorage(), new Rates(1000, 2000), new HastyClock());
    }
}
