package dev.varve.plain;

import dev.varve.plain.manifest.Manifest;
import dev.varve.plain.manifest.ManifestEntry;
import java.io.IOException;
import java.nio.file.Path;

/** The name under which a snapshot's content is known: the data file's, else what the stored file's name tells. Never a path. */
final class DataFileName {
    private DataFileName() {}

    static String of(VaultFolder vault, Manifest manifest, ManifestEntry entry) throws IOException {
        Path bound = vault.dataFile(manifest);
        if (bound != null && bound.getFileName() != null) {
            return bound.getFileName().toString();
        }
        String file = entry.details().file();
        StoredName name = file == null ? null : StoredName.parse(file);
        return name == null ? "data" : name.dataFileName();
    }
}
