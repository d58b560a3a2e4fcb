package dev.varve.restic.snapshot;

import dev.varve.restic.blob.Id;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a snapshot descends from others.
 *
 * @param parent the snapshot to whose files it was compared, or null
 * @param original the snapshot of which this is a changed copy, or null
 * @param parents all that it was compared to, where rustic says so
 */
public record Lineage(@Nullable Id parent, @Nullable Id original, List<Id> parents) {
    /** From no other. */
    public static final Lineage NONE = new Lineage(null, null, List.of());

    /** Keeps the list from changing. */
    public Lineage {
        parents = List.copyOf(parents);
    }

    /** {@return the lineage of a new snapshot that was compared to a parent} */
    public static Lineage after(Id parent) {
        return new Lineage(parent, null, List.of());
    }

    /** The lineage of a changed copy of a snapshot: the first of all its copies stays the original. */
    Lineage copyOf(Id snapshot) {
        return new Lineage(parent, original == null ? snapshot : original, parents);
    }
}
