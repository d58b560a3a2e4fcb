package dev.varve.testkit.disk;

import java.util.List;

/** Decides which unforced changes are on the disk when the power comes back. What it returns is in the order that it was given. */
interface Fate {
    /** All that was not forced is gone. */
    Fate NOTHING = new Fate() {
        @Override
        public List<FileChange> ofContent(List<FileChange> unforced) {
            return List.of();
        }

        @Override
        public List<NameChange> ofNames(List<NameChange> unforced) {
            return List.of();
        }
    };

    /** All is there, as after the end of a process. */
    Fate EVERYTHING = new Fate() {
        @Override
        public List<FileChange> ofContent(List<FileChange> unforced) {
            return unforced;
        }

        @Override
        public List<NameChange> ofNames(List<NameChange> unforced) {
            return unforced;
        }
    };

    /** The survivors among the changes of one file. */
    List<FileChange> ofContent(List<FileChange> unforced);

    /** The survivors among the changes of names in the whole tree. */
    List<NameChange> ofNames(List<NameChange> unforced);
}
