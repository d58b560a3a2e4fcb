package dev.varve;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * One saved state of a {@link Source}, as the vault lists it. A value: it does not change when the vault does.
 *
 * @param id names the snapshot within its vault; never a path
 * @param time when it was made, with the offset that held there
 * @param description what its maker said of it; empty where nothing was said
 * @param hash lower-case hexadecimal: the SHA-256 of the content, or the tree's ID where a snapshot holds many files. 64
 *     digits, fewer (at least 8) where an older program recorded fewer
 * @param size bytes of content, uncompressed
 * @param storedSize bytes that it takes in the vault; {@link #UNKNOWN_SIZE} where the vault cannot tell
 * @param tags words by which snapshots are chosen, sorted
 * @param status whether its content is there
 * @param health what is known of the content's worth
 * @param trigger why it was made
 * @param pinned true where retention must leave it alone
 * @param origin where the content came from
 * @param archivedBy on whose word the content was removed; empty where it was not
 */
public record Snapshot(
        String id,
        OffsetDateTime time,
        String description,
        String hash,
        long size,
        long storedSize,
        SortedSet<String> tags,
        Status status,
        Health health,
        Trigger trigger,
        boolean pinned,
        Origin origin,
        String archivedBy) {

    /** The stored size of a snapshot whose vault cannot tell it. */
    public static final long UNKNOWN_SIZE = -1;

    private static final int SHORT_HASH_DIGITS = 16;
    private static final double BYTES_PER_MEGABYTE = 1_000_000;

    /** Sorts the tags. */
    public Snapshot {
        Objects.requireNonNull(id);
        Objects.requireNonNull(time);
        tags = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(tags));
    }

    /** {@return the first 16 digits of the hash, enough to tell snapshots apart by eye} */
    public String shortHash() {
        return hash.substring(0, Math.min(SHORT_HASH_DIGITS, hash.length()));
    }

    /** {@return {@link #size} in megabytes of 1,000,000 bytes} */
    public double sizeMegabytes() {
        return size / BYTES_PER_MEGABYTE;
    }

    /** Whether the content of a snapshot is there. */
    public enum Status {
        /** Listed, stored, and not known to be damaged. */
        ACTIVE,
        /** Removed: the entry stays as an audit trail, the content is gone. */
        ARCHIVED,
        /** A check found damage: what is left is kept, and never chosen by itself. */
        CORRUPTED;

        /** {@return the word that stands in formats and output: {@code active}, {@code archived}, {@code corrupted}} */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Why a snapshot was made. */
    public enum Trigger {
        /** Somebody asked for it. */
        MANUAL,
        /** The program saved its data. */
        SAVE,
        /** The data file was seen to change. */
        WATCH,
        /** Its time had come. */
        SCHEDULE,
        /** The state that a restore was about to replace. */
        BEFORE_RESTORE;

        /** {@return the word that stands in formats and output, such as {@code before-restore}} */
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * Where a snapshot's content came from.
     *
     * @param host the machine's name; empty where the vault does not record it
     * @param paths the files or folders that were backed up, absolute where they are known to be
     */
    public record Origin(String host, List<String> paths) {
        /** Copies the list. */
        public Origin {
            paths = List.copyOf(paths);
        }
    }
}
