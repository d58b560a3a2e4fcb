package dev.varve.restic.index;

import dev.varve.restic.blob.Id;
import dev.varve.restic.json.RawMember;
import dev.varve.restic.pack.PackEntry;
import java.util.List;

/** Takes what an index file says, while it is read. */
@FunctionalInterface
public interface IndexSink {
    /**
     * A pack with all the blobs that the file lists for it.
     *
     * @param pack its ID
     * @param state whether it may still be relied on
     * @param entries its blobs; the list is the reader's own, and changes after the call
     * @param others members of the pack that restic does not know, in their order
     */
    void pack(Id pack, PackState state, List<PackEntry> entries, List<RawMember> others);

    /** An index file which this one replaces, as long ago restic said. */
    default void supersedes(Id index) {}

    /** A member of the file that restic does not know. */
    default void other(RawMember member) {}
}
