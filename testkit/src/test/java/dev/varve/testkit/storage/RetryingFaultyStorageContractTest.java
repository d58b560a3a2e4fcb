package dev.varve.testkit.storage;

import dev.varve.storage.RetryingStorage;
import dev.varve.storage.RetryingStorage.Retries;
import dev.varve.storage.Storage;
import java.io.IOException;
import java.nio.file.Path;

/** A storage that loses every fourth answer, and fails at every fifth change and read, is a storage to who is patient. */
class RetryingFaultyStorageContractTest extends StorageContract {
    private static final int MANY = 10_000;

    @Override
    public Storage newStorage(Path folder) {
        FaultyStorage faulty = FaultyStorage.inMemory();
        IOException failure = new IOException("try again");
        for (int number = 1; number < MANY; number++) {
            if (number % 5 == 0) {
                faulty.failChange(number, failure);
                faulty.failRead(number, failure);
            } else if (number % 4 == 0) {
                faulty.loseAnswer(number, failure);
            }
        }
        return new RetryingStorage(faulty, Retries.DEFAULT, new HastyClock());
    }
}
