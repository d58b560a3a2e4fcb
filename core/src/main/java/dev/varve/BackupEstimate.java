package dev.varve;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a backup would come to.
 *
 * @param size bytes of content
 * @param storedSize about how many bytes it would take in the vault; 0 where it would be skipped
 * @param same the newest snapshot, where it holds the same content and the backup would be skipped; else null
 */
public record BackupEstimate(
        long size, long storedSize, @Nullable Snapshot same) {

    /** {@return the snapshot on whose account the backup would be skipped} */
    public Optional<Snapshot> unchangedSince() {
        return Optional.ofNullable(same);
    }
}
