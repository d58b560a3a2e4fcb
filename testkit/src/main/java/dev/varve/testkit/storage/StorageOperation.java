package dev.varve.testkit.storage;

import java.util.List;

/**
 * Something that was asked of a {@link FaultyStorage}.
 *
 * @param number its place among the changes, or among the reads
 * @param kind what
 * @param names of which names; of a listing, its folder
 */
public record StorageOperation(int number, Kind kind, List<String> names) {
    /** What can be asked. */
    public enum Kind {
        /** Bytes are stored. */
        SAVE(true),
        /** Names are removed. */
        REMOVE(true),
        /** All bytes of a name are read. */
        LOAD(false),
        /** Some bytes of a name are read. */
        LOAD_PART(false),
        /** Names are listed. */
        LIST(false),
        /** A size is asked for. */
        STAT(false);

        private final boolean changes;

        Kind(boolean changes) {
            this.changes = changes;
        }

        /** Whether it changes what is stored. */
        public boolean changes() {
            return changes;
        }
    }

    @Override
    public String toString() {
        return number + ": " + kind + " " + String.join(", ", names);
    }
}
