package dev.varve.restic.restore;

import dev.varve.Finding;
import java.util.List;

/**
 * What a restore came to.
 *
 * @param created files, links and nodes that were not there
 * @param replaced those that were other
 * @param unchanged files that held the same already
 * @param removed what was removed because the snapshot does not have it
 * @param bytes of content written
 * @param findings what could not be restored, wholly or in part
 */
public record TreeRestored(
        long created, long replaced, long unchanged, long removed, long bytes, List<Finding> findings) {
    /** Copies the list. */
    public TreeRestored {
        findings = List.copyOf(findings);
    }
}
