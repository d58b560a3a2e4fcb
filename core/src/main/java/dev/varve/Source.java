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
        public Files {
            paths = List.copyOf(paths);
            if (paths.isEmpty()) {
                throw new IllegalArgumentException("a source needs at least one path");
            }
        }
    }

    /** One data file. */
    static Source file(Path file) {
        return new Files(List.of(file));
    }
}
