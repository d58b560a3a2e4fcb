package dev.varve.restic.archive;

import dev.varve.Finding;
import dev.varve.files.RawPath;
import dev.varve.restic.blob.Id;
import dev.varve.restic.tree.Node;
import java.util.List;
import java.util.Map;

/**
 * What an archiver stored.
 *
 * @param tree the root
 * @param counts what was seen
 * @param targets what was named itself, by its path; without what was left out
 * @param unread what could not be read, or did not hold still
 */
public record Archived(Id tree, Counts counts, Map<RawPath, Node> targets, List<Finding> unread) {
    /** Copies list and map. */
    public Archived {
        targets = Map.copyOf(targets);
        unread = List.copyOf(unread);
    }

    /**
     * What was seen, compared with the parent snapshot.
     *
     * @param filesNew files that were not in it
     * @param filesChanged files that were other there
     * @param filesUnmodified files that were the same
     * @param foldersNew folders that were not in it
     * @param foldersChanged folders that were other there
     * @param foldersUnmodified folders that were the same
     * @param bytes of all files
     */
    public record Counts(
            long filesNew,
            long filesChanged,
            long filesUnmodified,
            long foldersNew,
            long foldersChanged,
            long foldersUnmodified,
            long bytes) {
        /** {@return all files} */
        public long files() {
            return filesNew + filesChanged + filesUnmodified;
        }
    }
}
