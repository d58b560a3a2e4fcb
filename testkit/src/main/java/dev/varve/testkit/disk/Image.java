package dev.varve.testkit.disk;

import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;
import java.util.SortedMap;

/** What is left of a tree. */
sealed interface Image {
    /** A folder and what is left in it. */
    record Folder(SortedMap<String, Image> entries, Set<PosixFilePermission> permissions) implements Image {}

    /** A file; where several names lead to one file, they have the same content object. */
    record File(FileContent content) implements Image {}

    /** A symbolic link and where it leads, as a path of the disk. */
    record Link(String target) implements Image {}
}
