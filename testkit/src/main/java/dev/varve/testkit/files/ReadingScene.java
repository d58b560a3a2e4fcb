package dev.varve.testkit.files;

import dev.varve.files.FileAccess;
import dev.varve.files.FileAttributes;
import dev.varve.files.FileName;
import dev.varve.files.RawPath;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** A folder to be read. */
public abstract class ReadingScene {
    /** A folder of the test's own. */
    @TempDir
    protected Path folder;

    /** {@return the access on trial, a new one for each test} */
    protected abstract FileAccess access();

    final FileAccess files = access();

    final RawPath at(String name) {
        return RawPath.of(folder).child(FileName.of(name));
    }

    final FileAttributes attributes(String name) throws IOException {
        return files.attributes(at(name));
    }
}
