package dev.varve.testkit;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Gives each test a scene of its own. */
abstract class VaultTrial implements Promises {

    @TempDir
    Path temporary;

    private VaultScene scene;

    @BeforeEach
    void setScene() throws IOException {
        scene = new VaultScene(this, temporary);
    }

    @AfterEach
    void closeScene() throws IOException {
        scene.close();
    }

    @Override
    public VaultScene scene() {
        return scene;
    }
}
