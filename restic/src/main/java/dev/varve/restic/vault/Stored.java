package dev.varve.restic.vault;

import dev.varve.Health;
import dev.varve.Snapshot;
import dev.varve.Snapshot.Origin;
import dev.varve.Snapshot.Status;
import dev.varve.Snapshot.Trigger;
import dev.varve.restic.blob.Id;
import dev.varve.restic.snapshot.Deletion;
import dev.varve.restic.snapshot.SnapshotFile;
import dev.varve.restic.snapshot.Summary;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A snapshot file and its ID.
 *
 * @param id its name
 * @param file what it says
 */
record Stored(Id id, SnapshotFile file) {
    /** Newest first; of the same moment, by ID. */
    static final Comparator<Stored> NEWEST_FIRST =
            Comparator.comparing(Stored::instant).thenComparing(Stored::id).reversed();

    Instant instant() {
        return file.time().toInstant();
    }

    /** In Varve's words. What restic does not record is unknown: the trigger, and sizes where an older program wrote it. */
    Snapshot snapshot() {
        Summary summary = file.summary();
        ZoneOffset offset = ZoneOffset.ofTotalSeconds(file.time().offsetMinutes() * 60);
        return new Snapshot(
                id.hex(),
                OffsetDateTime.ofInstant(instant(), offset),
                file.remarks().description(),
                file.tree().hex(),
                summary == null ? Snapshot.UNKNOWN_SIZE : summary.bytesProcessed(),
                storedSize(summary),
                new TreeSet<>(file.remarks().tags()),
                Status.ACTIVE,
                Health.UNKNOWN,
                Trigger.MANUAL,
                file.remarks().deletion() instanceof Deletion.Never,
                new Origin(file.origin().hostname(), file.paths()),
                "");
    }

    private static long storedSize(@Nullable Summary summary) {
        return summary == null ? Snapshot.UNKNOWN_SIZE : summary.added().packedBytes();
    }
}
