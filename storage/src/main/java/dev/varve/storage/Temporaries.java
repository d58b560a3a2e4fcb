package dev.varve.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Files that are not yet there: they stand in the folder of their later name, so that one force of the folder serves both, and their own name
 * begins with a dot, so that it is no valid one and no listing shows it.
 *
 * <p>One that is a day older than a file just written beside it was left by a process that crashed. Both times are the file system's own, so
 * that a wrong clock of this machine takes nobody's unfinished file away.
 */
final class Temporaries {
    static final String PREFIX = ".varve-tmp-";

    private static final Duration SURELY_LEFT = Duration.ofDays(1);
    private static final Set<StandardOpenOption> NEW = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

    private final FileAttribute<?>[] attributes;

    Temporaries(Path root) {
        attributes = Folders.modes(root, "r--------");
    }

    /** A name beside this one that nobody else uses, as far as chance can tell. */
    static Path beside(Path name) {
        long random = ThreadLocalRandom.current().nextLong();
        return name.resolveSibling(PREFIX + HexFormat.of().toHexDigits(random));
    }

    /** A new and empty file beside this name, open for writing; where chance hits the name of another, it throws again. */
    Temporary create(Path name) throws IOException {
        Path path = beside(name);
        try {
            return new Temporary(path, FileChannel.open(path, NEW, attributes));
        } catch (FileAlreadyExistsException e) {
            return create(name);
        }
    }

    /** An unfinished file. */
    record Temporary(Path path, FileChannel channel) {}

    /** Takes away what crashed processes left beside a file just written. What cannot be taken away waits for the next time. */
    static void removeLeftovers(Path written) {
        try (DirectoryStream<Path> found = Files.newDirectoryStream(Folders.parentOf(written), PREFIX + "*")) {
            FileTime now = timeOf(written);
            for (Path temporary : found) {
                if (Duration.between(timeOf(temporary).toInstant(), now.toInstant())
                                .compareTo(SURELY_LEFT)
                        > 0) {
                    Files.deleteIfExists(temporary);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            return;
        }
    }

    private static FileTime timeOf(Path file) throws IOException {
        return Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS);
    }
}
