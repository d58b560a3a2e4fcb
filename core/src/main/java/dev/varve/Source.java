package dev.varve;

import java.nio.file.Path;
import java.util.List;

/** What is protected. */
public sealed interface Source {

    /**
     * Files and folders of this machine.
     *
     * @param paths at least one
     */
    record Files(List<Path> paths) implements Source {
        /** Copies the list, which must not be empty. */
        public Files {
            paths = List.copyOf(paths);
            if (paths.isEmpty()) {
                throw new IllegalArgumentException("a source needs at least one path");
            }
        }
    }

    /**
     * One data file.
     *
     * @param file the file
     * @return the source
     */
    static Source file(Path file) {
        return new Files(List.of(file));
    }
}
