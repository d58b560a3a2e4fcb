package dev.varve.restic.snapshot;

import dev.varve.restic.json.RawMember;
import dev.varve.restic.json.Timestamp;
import java.util.List;

/**
 * What a backup did.
 *
 * @param start when it began
 * @param end when it ended
 * @param files how many files it met
 * @param directories how many folders it met
 * @param added what it stored
 * @param filesProcessed how many files the snapshot has
 * @param bytesProcessed how long they are together
 * @param others members that restic does not know
 */
public record Summary(
        Timestamp start,
        Timestamp end,
        Met files,
        Met directories,
        Added added,
        long filesProcessed,
        long bytesProcessed,
        List<RawMember> others) {

    /** Keeps the list from changing. */
    public Summary {
        others = List.copyOf(others);
    }

    /**
     * How many were met, compared to the parent.
     *
     * @param created not in the parent
     * @param changed other than in the parent
     * @param unmodified as in the parent
     */
    public record Met(long created, long changed, long unmodified) {}

    /**
     * What was stored that had not been before.
     *
     * @param dataBlobs how many blobs of content
     * @param treeBlobs how many folders
     * @param bytes how long all these are
     * @param packedBytes how much room they take up, compressed and sealed
     */
    public record Added(long dataBlobs, long treeBlobs, long bytes, long packedBytes) {}
}
