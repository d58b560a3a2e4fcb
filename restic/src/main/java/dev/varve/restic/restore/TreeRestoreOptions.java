package dev.varve.restic.restore;

import dev.varve.restic.filter.PathFilter;

/**
 * What to restore of a tree, and how.
 *
 * @param included only this, where it means anything
 * @param excluded not this
 * @param delete true to remove what stands in the target's folders and not in the snapshot's
 * @param sparse true to leave holes where content is zero
 * @param durable true to force each file to disk before it takes its place
 */
public record TreeRestoreOptions(
        PathFilter included, PathFilter excluded, boolean delete, boolean sparse, boolean durable) {
    /** All of it, and nothing else touched. */
    public static final TreeRestoreOptions DEFAULT =
            new TreeRestoreOptions(PathFilter.NONE, PathFilter.NONE, false, false, false);

    /** All of it, each file forced to disk. */
    public static final TreeRestoreOptions DURABLE =
            new TreeRestoreOptions(PathFilter.NONE, PathFilter.NONE, false, false, true);
}
