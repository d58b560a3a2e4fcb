package dev.varve.plain.manifest;

import dev.varve.Health;
import dev.varve.Snapshot.Trigger;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the original program's six keys cannot say of an entry.
 *
 * @param sha256 all 64 digits; null where an older program recorded fewer
 * @param file the name of the gzip file; null where nobody recorded it
 * @param storedSize bytes of the gzip file; {@link dev.varve.Snapshot#UNKNOWN_SIZE} where nobody recorded them
 * @param time when it was made, with its offset; null where only the local time is known
 * @param tags words by which to choose it
 * @param trigger why it was made
 * @param health what is known of the content's worth
 * @param pinned true where retention must leave it alone
 * @param archivedBy on whose word its content was removed; null where it was not
 * @param unknown keys of a later program, with their values as JSON
 */
public record Details(
        @Nullable String sha256,
        @Nullable String file,
        long storedSize,
        @Nullable OffsetDateTime time,
        SortedSet<String> tags,
        Trigger trigger,
        Health health,
        boolean pinned,
        @Nullable String archivedBy,
        Map<String, String> unknown) {

    /** Nothing but what the six keys say. */
    public static final Details NONE = new Details(
            null,
            null,
            dev.varve.Snapshot.UNKNOWN_SIZE,
            null,
            Collections.emptySortedSet(),
            Trigger.MANUAL,
            Health.UNKNOWN,
            false,
            null,
            Map.of());

    /** Sorts the tags. */
    public Details {
        tags = tags.isEmpty() ? Collections.emptySortedSet() : Collections.unmodifiableSortedSet(new TreeSet<>(tags));
        unknown = Collections.unmodifiableMap(new LinkedHashMap<>(unknown));
    }

    /** The same, stored in this file. */
    Details stored(String name, long size, String hash) {
        return new Details(hash, name, size, time, tags, trigger, health, pinned, null, unknown);
    }

    /** The same, stored in this file, whose content nobody has looked at. */
    Details inFile(String name, long size) {
        return new Details(sha256, name, size, time, tags, trigger, health, pinned, archivedBy, unknown);
    }

    Details withPinned(boolean held) {
        return new Details(sha256, file, storedSize, time, tags, trigger, health, held, archivedBy, unknown);
    }

    Details withArchivedBy(@Nullable String reason) {
        return new Details(sha256, file, storedSize, time, tags, trigger, health, pinned, reason, unknown);
    }

    /** The same, with what an older record of the same snapshot knows and this one does not. */
    Details completedBy(Details older) {
        return new Details(
                sha256 != null ? sha256 : older.sha256,
                file != null ? file : older.file,
                storedSize >= 0 ? storedSize : older.storedSize,
                time != null ? time : older.time,
                tags.isEmpty() ? older.tags : tags,
                trigger != Trigger.MANUAL ? trigger : older.trigger,
                health.equals(Health.UNKNOWN) ? older.health : health,
                pinned || older.pinned,
                archivedBy != null ? archivedBy : older.archivedBy,
                unknown.isEmpty() ? older.unknown : unknown);
    }
}
