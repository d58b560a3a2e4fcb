package dev.varve.restic.filter;

import java.util.List;

/**
 * Several patterns, of which the last one that says something of a path decides.
 *
 * @param patterns in their order
 */
public record PathFilter(List<PathPattern> patterns) {
    /** Means nothing. */
    public static final PathFilter NONE = new PathFilter(List.of());

    /** Copies the list. */
    public PathFilter {
        patterns = List.copyOf(patterns);
    }

    /** {@return whether there is no pattern} */
    public boolean isEmpty() {
        return patterns.isEmpty();
    }

    /** {@return whether a path is meant} */
    public boolean matches(List<String> path) {
        boolean meant = false;
        for (PathPattern pattern : patterns) {
            if (pattern.negated() == meant && pattern.matches(path)) {
                meant = !pattern.negated();
            }
        }
        return meant;
    }

    /** {@return whether something below a folder may be meant} */
    public boolean mayMatchBelow(List<String> folder) {
        return patterns.stream().anyMatch(pattern -> !pattern.negated() && pattern.mayMatchBelow(folder));
    }
}
