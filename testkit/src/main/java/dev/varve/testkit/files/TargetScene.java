package dev.varve.testkit.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.varve.files.Capability;
import dev.varve.files.FileAccess;
import dev.varve.files.FileName;
import dev.varve.files.RawPath;
import dev.varve.files.TargetFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** An open target, beside which stands a folder that nothing may touch. */
public abstract class TargetScene {
    static final FileName NAME = FileName.of("name");
    static final FileName OTHER = FileName.of("other");

    /** A folder of the test's own. */
    @TempDir
    protected Path folder;

    /** {@return the access on trial, a new one for each test} */
    protected abstract FileAccess access();

    final FileAccess files = access();
    Path place;
    TargetFolder target;

    @BeforeEach
    void openTarget() throws IOException {
        place = Files.createDirectory(folder.resolve("target"));
        Shell.run(folder, "mkdir outside; printf precious > outside/precious");
        target = files.openTarget(RawPath.of(place));
    }

    @AfterEach
    void outside_isUntouched() throws IOException {
        target.close();
        assertThat(Shell.run(folder, "ls outside; cat outside/precious")).isEqualTo("precious\nprecious");
    }

    final boolean can(Capability capability) {
        return files.capabilities().contains(capability);
    }

    static RawPath inside(TargetFolder folder, FileName name) {
        return folder.path().child(name);
    }
}
