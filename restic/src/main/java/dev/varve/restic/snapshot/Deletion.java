package dev.varve.restic.snapshot;

import dev.varve.restic.json.Timestamp;

/** What rustic's {@code delete} says of a snapshot, which restic does not heed. */
public sealed interface Deletion {
    /** Nothing is said. */
    record NotSet() implements Deletion {}

    /** It is pinned: no rule removes it. */
    record Never() implements Deletion {}

    /**
     * It is to be removed after some time, and not before.
     *
     * @param time when
     */
    record After(Timestamp time) implements Deletion {}

    /**
     * Something that this program does not know, kept as it is.
     *
     * @param json the value as JSON text
     */
    record Other(String json) implements Deletion {}
}
