package dev.varve.plain;

import dev.varve.Event;
import dev.varve.Source;
import dev.varve.VaultException;
import dev.varve.plain.disk.FileStamp;
import dev.varve.plain.gzip.Sha256;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * A data file that other programs may write at any moment. What is read of it counts only if the file held still meanwhile: the same
 * identity, size and modification time before and after. If not it is read again, a few times, with growing pauses.
 *
 * <p>Modification times have a grain: a file changed twice within it looks the same. So where the last change lies within that grain of the
 * reading's beginning, the content is hashed once more afterwards and has to be the same.
 */
final class SourceFile {
    private static final int ATTEMPTS = 6;
    private static final long FIRST_PAUSE_MILLIS = 20;

    /** The coarsest clock of a kernel's file times ticks a hundred times a second. */
    private static final long GRAIN_MILLIS = 20;

    /** Hashing so much takes as long as the grain of the kernel's clock. */
    private static final long WORTH_A_WAIT = 32L << 20;

    /** File systems that keep whole seconds keep even ones at worst (FAT). */
    private static final long COARSE_GRAIN_MILLIS = 2_000;

    /** Compared with it every file is fresh. */
    private static final FileTime ANOTHER_CLOCK = FileTime.fromMillis(0);

    private final Path path;

    private SourceFile(Path path) {
        this.path = path;
    }

    /** What a reading saw. */
    interface Seen {
        /** Bytes of content. */
        long size();

        /** All 64 digits. */
        String sha256();
    }

    /** Reads the whole content, as often as it is asked to. */
    interface Reading<T extends Seen> {
        /**
         * Reads from the beginning to the end.
         *
         * @param content is at its beginning
         * @param attributes of the file at that moment
         */
        T read(ReadableByteChannel content, BasicFileAttributes attributes) throws IOException;
    }

    /** Looks at what is to be backed up; it has to be one regular file. */
    static SourceFile of(Source source) throws IOException {
        Source.Files files = (Source.Files) source;
        if (files.paths().size() != 1) {
            throw new VaultException.Refused("a plain vault holds the versions of one file, and got "
                    + files.paths().size() + ": back them up one by one, each with a vault of its own (--vault)");
        }
        SourceFile file = new SourceFile(files.paths().getFirst());
        file.attributes();
        return file;
    }

    /** One that is there, such as the target of a restore. */
    static SourceFile at(Path path) {
        return new SourceFile(path);
    }

    Path path() {
        return path;
    }

    String name() {
        return path.toAbsolutePath().normalize().getFileName().toString();
    }

    BasicFileAttributes attributes() throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
        if (attributes.isDirectory()) {
            throw new VaultException.Refused(
                    path + " is a folder, and a plain vault holds the versions of one file: name the file");
        }
        if (!attributes.isRegularFile()) {
            throw new VaultException.Refused(path + " is neither a file nor a link to one, and cannot be backed up");
        }
        return attributes;
    }

    /**
     * Reads it until it holds still.
     *
     * @param begun a file that was made just now, whose time tells what its file system's clock says
     * @throws VaultException.Refused if it never does
     */
    <T extends Seen> T read(Path begun, Consumer<Event> listener, Reading<T> reading) throws IOException {
        FileTime clock = Files.getFileStore(begun).equals(Files.getFileStore(path))
                ? Files.getLastModifiedTime(begun)
                : ANOTHER_CLOCK;
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            if (attempt > 1) {
                listener.accept(new Event.ChangedWhileRead(path, attempt));
                pause(FIRST_PAUSE_MILLIS << attempt);
            }
            BasicFileAttributes before = attributes();
            if (before.size() >= WORTH_A_WAIT && !isOlderThan(clock, before.lastModifiedTime())) {
                pause(GRAIN_MILLIS); // cheaper than hashing it again
                clock = later(clock);
                before = attributes();
            }
            T seen = readOnce(reading, before);
            if (heldStill(before, seen, clock)) {
                return seen;
            }
        }
        throw new VaultException.Refused(path + " kept changing while it was read, " + ATTEMPTS
                + " times in a row, so there is no whole state to keep: try again when its program is done writing");
    }

    private <T extends Seen> T readOnce(Reading<T> reading, BasicFileAttributes before) throws IOException {
        try (FileChannel content = FileChannel.open(path, StandardOpenOption.READ)) {
            return reading.read(new LimitedChannel(content, before.size() + 1), before);
        }
    }

    private boolean heldStill(BasicFileAttributes before, Seen seen, FileTime begun) throws IOException {
        BasicFileAttributes after = attributes();
        boolean same = after.size() == seen.size() && FileStamp.of(before).equals(FileStamp.of(after));
        return same && (isOlderThan(begun, after.lastModifiedTime()) || hash().equals(seen.sha256()));
    }

    /** What the clock says after a pause; one that was never comparable stays so. */
    private static FileTime later(FileTime clock) {
        return clock.equals(ANOTHER_CLOCK) ? clock : FileTime.fromMillis(clock.toMillis() + GRAIN_MILLIS);
    }

    /** Whether the file was last written so long before the reading that a later change would show in its time. */
    private boolean isOlderThan(FileTime begun, FileTime modified) {
        boolean coarse = modified.toMillis() % 1_000 == 0;
        return modified.toMillis() < begun.toMillis() - (coarse ? COARSE_GRAIN_MILLIS : GRAIN_MILLIS);
    }

    /** The SHA-256 of what it holds, without looking whether it holds still. */
    String hash() throws IOException {
        try (FileChannel content = FileChannel.open(path, StandardOpenOption.READ)) {
            return Sha256.of(new LimitedChannel(content, content.size()));
        }
    }

    private static void pause(long millis) throws InterruptedIOException {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            InterruptedIOException io =
                    new InterruptedIOException("interrupted while waiting for the file to hold still");
            io.initCause(e);
            throw io;
        }
    }
}
