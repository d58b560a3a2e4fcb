package dev.varve.plain;

import dev.varve.VaultException;
import dev.varve.plain.manifest.ManifestEntry;

/** How damage to a snapshot is told: where it stands alone with the snapshot's ID before it, in a finding without. */
final class Damage {
    private Damage() {}

    /** The message of an exception. */
    static String of(ManifestEntry entry, String meaning) {
        return entry.id() + ": " + meaning;
    }

    /** The meaning of a finding about the snapshot. */
    static String meaning(ManifestEntry entry, VaultException.Corrupt damage) {
        String message = String.valueOf(damage.getMessage());
        String beginning = of(entry, "");
        return (message.startsWith(beginning) ? message.substring(beginning.length()) : message) + ".";
    }
}
