package dev.varve.restic.restore;

import java.util.List;

/**
 * Which part of a tree is to be restored.
 *
 * @param options say it by patterns
 */
record Selection(TreeRestoreOptions options) {
    /** Whether paths have to be known at all. */
    boolean asksForPaths() {
        return !options.included().isEmpty() || !options.excluded().isEmpty();
    }

    boolean has(List<String> path) {
        return (options.included().isEmpty() || options.included().matches(path))
                && !options.excluded().matches(path);
    }

    /** Whether a folder has to be entered, for itself or for something below it. */
    boolean enters(List<String> folder) {
        return !options.excluded().matches(folder)
                && (options.included().isEmpty() || options.included().mayMatchBelow(folder));
    }
}
