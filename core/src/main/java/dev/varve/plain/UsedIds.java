package dev.varve.plain;

import dev.varve.plain.manifest.Ids;
import dev.varve.plain.manifest.Manifest;
import dev.varve.plain.manifest.ManifestEntry;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The IDs that an entry, an archived one or a file in the folder bears. The history is read only where the clock went back. */
final class UsedIds {
    private final VaultFolder vault;
    private final String highest;
    private final Set<String> present = new HashSet<>();

    private @Nullable Set<String> past;

    UsedIds(VaultFolder vault, Manifest manifest) throws IOException {
        this.vault = vault;
        this.highest = manifest.highestId();
        manifest.entries().forEach(entry -> present.add(entry.id()));
        StoredName.allIn(vault.path()).forEach(name -> present.add(name.id()));
    }

    boolean contains(String id) throws IOException {
        if (present.contains(id)) {
            return true;
        }
        return id.compareTo(highest) <= 0 && past().contains(id);
    }

    /** This ID, or the first of those numbered after it that is not used. */
    String next(String id) throws IOException {
        String second = Ids.second(id);
        String next = id;
        for (int number = 2; contains(next); number++) {
            next = second + "_" + number;
        }
        return next;
    }

    private Set<String> past() throws IOException {
        Set<String> read = past;
        if (read == null) {
            read = new HashSet<>();
            for (ManifestEntry entry : vault.records().history().read()) {
                read.add(entry.id());
            }
            past = read;
        }
        return read;
    }
}
