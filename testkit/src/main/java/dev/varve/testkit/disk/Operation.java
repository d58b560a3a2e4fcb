package dev.varve.testkit.disk;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One operation that changes the disk, or forces it.
 *
 * @param number counted from 1
 * @param kind what is done
 * @param paths to what; for a rename or a link first the existing name, then the new one
 */
public record Operation(int number, Kind kind, List<Path> paths) {
    /** What an operation does. */
    public enum Kind {
        /** A new, empty file. */
        CREATE_FILE(true),
        /** A new folder. */
        CREATE_FOLDER(true),
        /** A second name for a file. */
        CREATE_LINK(true),
        /** A symbolic link. */
        CREATE_SYMBOLIC_LINK(true),
        /** Bytes put into a file by one call. */
        WRITE(true),
        /** A file made shorter, also by opening it. */
        TRUNCATE(false),
        /** A file's content made durable. */
        FORCE_FILE(false),
        /** A folder's names made durable. */
        FORCE_FOLDER(false),
        /** A file or folder given another name, which may have stood for another file before. */
        RENAME(false),
        /** A name taken away. */
        DELETE(false),
        /** Permissions, owner or times set. */
        SET_ATTRIBUTES(false);

        private final boolean needsSpace;

        Kind(boolean needsSpace) {
            this.needsSpace = needsSpace;
        }

        boolean needsSpace() {
            return needsSpace;
        }
    }

    /** Copies the list. */
    public Operation {
        paths = List.copyOf(paths);
    }

    @Override
    public String toString() {
        return number + ": " + kind + " " + paths.stream().map(Path::toString).collect(Collectors.joining(" -> "));
    }
}
