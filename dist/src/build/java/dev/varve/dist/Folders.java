package dev.varve.dist;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What is done to whole folders. Symbolic links are themselves, never what they point to. */
final class Folders {

    private Folders() {}

    static void delete(Path folder) throws IOException {
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            for (Path path : deepestFirst(folder)) {
                Files.delete(path);
            }
        }
    }

    static void setTimes(Path folder, FileTime time) throws IOException {
        for (Path path : deepestFirst(folder)) {
            if (!Files.isSymbolicLink(path)) {
                Files.setLastModifiedTime(path, time);
            }
        }
    }

    private static List<Path> deepestFirst(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.sorted(Comparator.reverseOrder()).toList();
        }
    }
}
