package dev.varve.testkit;

import dev.varve.VaultEnvironment;
import dev.varve.VaultLocation;
import java.io.IOException;
import java.nio.file.Path;

/** What a contract suite has to know of the kind of vault that it tries. */
public interface VaultKind {

    /**
     * {@return where a vault of this kind stands that lives in a folder}
     *
     * @param folder a folder of the test's own, which is not there yet
     * @throws IOException if the place cannot be prepared
     */
    VaultLocation newLocation(Path folder) throws IOException;

    /** {@return what comes to such a vault from outside; a suite puts in its own clock, zone and listener} */
    default VaultEnvironment environment() {
        return VaultEnvironment.system();
    }

    /** {@return whether the hash of a snapshot of one file is the SHA-256 of its content} */
    default boolean hashesContent() {
        return true;
    }

    /** {@return whether such a vault takes a folder as its source} */
    default boolean holdsFolders() {
        return false;
    }
}
