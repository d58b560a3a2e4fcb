package dev.varve.testkit.storage;

import dev.varve.storage.Storage;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Gives each test a storage of its own. */
abstract class StorageTrial implements StoragePromises {

    @TempDir
    Path temporary;

    private Storage written;
    private Storage read;

    @BeforeEach
    void makeStorage() throws IOException {
        written = newStorage(temporary.resolve("storage"));
        read = reading(written);
    }

    @AfterEach
    void closeStorage() throws IOException {
        read.close();
        written.close();
    }

    @Override
    public Storage written() {
        return written;
    }

    @Override
    public Storage read() {
        return read;
    }
}
