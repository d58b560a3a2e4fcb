package dev.varve.testkit;

import dev.varve.VaultLocation;
import java.nio.file.Path;

/** Plain vaults in a folder. */
interface PlainKind extends VaultKind {

    @Override
    default VaultLocation newLocation(Path folder) {
        return new VaultLocation("plain", folder.toString(), folder.getFileSystem());
    }
}
