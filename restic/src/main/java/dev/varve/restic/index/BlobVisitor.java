package dev.varve.restic.index;

import dev.varve.restic.pack.PackEntry;

/** Is shown blobs of an index. */
@FunctionalInterface
public interface BlobVisitor {
    /** Takes one entry of a pack, which goes by its number. */
    void blob(int pack, PackEntry entry);
}
