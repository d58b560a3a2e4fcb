package dev.varve.restic.tree;

import dev.varve.restic.json.Timestamp;

/**
 * When a node was last touched.
 *
 * @param modified its content
 * @param accessed its content, by a reader; restic puts {@code modified} here unless it is told otherwise
 * @param changed its metadata
 */
public record NodeTimes(Timestamp modified, Timestamp accessed, Timestamp changed) {
    /** No times at all. */
    public static final NodeTimes NONE = new NodeTimes(Timestamp.ZERO, Timestamp.ZERO, Timestamp.ZERO);
}
