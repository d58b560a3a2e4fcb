package dev.varve;

import java.util.List;

/** What a backup came to. */
public sealed interface BackupResult {

    /** {@return the snapshot that holds the source's present state} */
    Snapshot snapshot();

    /**
     * A new snapshot was made and is durable.
     *
     * @param snapshot the new snapshot
     * @param removed what the vault's retention removed after it
     * @param unread what of the source could not be read and is therefore not in it; empty when it is complete
     */
    record Created(Snapshot snapshot, List<Snapshot> removed, List<Finding> unread) implements BackupResult {
        /** Copies the lists. */
        public Created {
            removed = List.copyOf(removed);
            unread = List.copyOf(unread);
        }
    }

    /**
     * Nothing was stored: this snapshot, the newest one, holds the same content already.
     *
     * @param snapshot the newest snapshot
     */
    record Unchanged(Snapshot snapshot) implements BackupResult {}
}
