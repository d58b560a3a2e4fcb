package dev.varve.plain;

import dev.varve.VaultException;
import dev.varve.plain.manifest.ManifestEntry;
import java.io.IOException;
import java.nio.file.AccessDeniedException;

/** How damage to a snapshot is told: where it stands alone with the snapshot's ID before it and a way out behind, in a finding without. */
final class Damage {
    private static final String WAY_OUT =
            "; restore another snapshot ('varve list'), or bring the file back from a copy of the vault";

    private Damage() {}

    /** Why a disk would not give a file. */
    static String inWords(IOException e) {
        return e instanceof AccessDeniedException ? "permission denied" : String.valueOf(e.getMessage());
    }

    /** The message of an exception. */
    static String of(ManifestEntry entry, String meaning) {
        return entry.id() + ": " + meaning + WAY_OUT;
    }

    /** The meaning of a finding about the snapshot. */
    static String meaning(ManifestEntry entry, VaultException.Corrupt damage) {
        String message = String.valueOf(damage.getMessage());
        String beginning = entry.id() + ": ";
        boolean ours = message.startsWith(beginning) && message.endsWith(WAY_OUT);
        return (ours ? message.substring(beginning.length(), message.length() - WAY_OUT.length()) : message) + ".";
    }
}
