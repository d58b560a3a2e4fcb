package dev.varve.restic.snapshot;

import java.util.List;

/**
 * What people say of a snapshot. Only the tags are restic's own; the rest is rustic's, and restic drops it when it rewrites a snapshot.
 *
 * @param tags words to find it by
 * @param label rustic's label, or an empty text
 * @param description what it is, or an empty text
 * @param deletion whether it is pinned
 */
public record Remarks(List<String> tags, String label, String description, Deletion deletion) {
    /** Nothing is said. */
    public static final Remarks NONE = new Remarks(List.of(), "", "", new Deletion.NotSet());

    /** Keeps the list from changing. */
    public Remarks {
        tags = List.copyOf(tags);
    }

    /** {@return the same with other tags} */
    public Remarks withTags(List<String> other) {
        return new Remarks(other, label, description, deletion);
    }

    /** {@return the same with another description} */
    public Remarks withDescription(String other) {
        return new Remarks(tags, label, other, deletion);
    }

    /** {@return the same with another pin} */
    public Remarks withDeletion(Deletion other) {
        return new Remarks(tags, label, description, other);
    }
}
