package dev.varve.plain;

import dev.varve.Event;
import dev.varve.RestoreResult.Effect;
import dev.varve.VaultException;
import dev.varve.plain.disk.Durable;
import dev.varve.plain.disk.FileStamp;
import dev.varve.plain.manifest.ManifestEntry;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * A file that is to hold a snapshot's content: what it holds now, and how that is replaced. A link stays one; it is the file behind it that
 * is replaced. Permissions and, where the system lets us, owner and group stay as they are.
 */
final class RestoreTarget {
    private static final String TEMPORARY_PREFIX = ".varve-";
    private static final String TEMPORARY_SUFFIX = ".tmp";
    private static final Duration ABANDONED_AFTER = Duration.ofDays(1);

    private final VaultFolder vault;
    private final Path path;
    private final Path real;

    private Optional<FileStamp> seen;

    RestoreTarget(VaultFolder vault, Path path) throws IOException {
        this.vault = vault;
        this.path = path;
        this.real = real(path);
        this.seen = FileStamp.at(real);
    }

    private static Path real(Path path) throws IOException {
        if (Files.exists(path)) {
            if (!Files.isRegularFile(path)) {
                throw new VaultException.Refused(
                        path + " is no file, and is not replaced by one: name another --target");
            }
            return path.toRealPath();
        }
        if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            throw new VaultException.Refused(path + " is a link to nothing: remove it, or name another --target");
        }
        Path folder = Durable.folderOf(path);
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new NotDirectoryException(folder.toString());
        }
        return path;
    }

    Path path() {
        return path;
    }

    long size() throws IOException {
        return Files.size(real);
    }

    /** Whether an entry's stored content is sound, and byte for byte what stands here. */
    boolean isHeldBy(ManifestEntry entry) throws IOException {
        return new Holding(vault).reallyHolds(entry, real);
    }

    /** Takes note of what stands there now, which is what may be replaced. Returns whether it is what was seen before. */
    boolean look() throws IOException {
        Optional<FileStamp> now = FileStamp.at(real);
        boolean same = seen.equals(now);
        seen = now;
        return same;
    }

    /** What bringing an entry back would do to it. */
    Effect effect(ManifestEntry entry) throws IOException {
        if (Files.notExists(real)) {
            return Effect.CREATED;
        }
        Holding holding = new Holding(vault);
        boolean same = entry.fileSize() == size()
                && !holding.surelyNot(entry, real)
                && holding.holds(entry, size(), SourceFile.at(real).hash());
        return same ? Effect.UNCHANGED : Effect.REPLACED;
    }

    /**
     * Unpacks an entry's content beside the target, durably.
     *
     * @throws VaultException.Corrupt if the content proves damaged; nothing is left then
     */
    Staged stage(ManifestEntry entry) throws IOException {
        Path folder = Durable.folderOf(real);
        if (Files.notExists(folder)) {
            throw new NoSuchFileException(folder.toString());
        }
        Path temporary = real.resolveSibling(TEMPORARY_PREFIX + UUID.randomUUID() + TEMPORARY_SUFFIX);
        Durable.write(temporary, file -> {
            removeLeftovers(Files.getLastModifiedTime(temporary));
            if (Files.exists(real)) {
                keepOwnership(temporary);
            }
            return writeContent(entry, file);
        });
        return new Staged(temporary);
    }

    /** Takes away what restores that were killed left here, once it is so old that none can be at work on it. */
    private void removeLeftovers(FileTime now) throws IOException {
        try (DirectoryStream<Path> files =
                Files.newDirectoryStream(Durable.folderOf(real), TEMPORARY_PREFIX + "*" + TEMPORARY_SUFFIX)) {
            for (Path file : files) {
                if (Files.getLastModifiedTime(file)
                        .toInstant()
                        .isBefore(now.toInstant().minus(ABANDONED_AFTER))) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (DirectoryIteratorException | FileSystemException e) {
            // Somebody else takes them away, or nobody can; the restore does not depend on it.
        }
    }

    private long writeContent(ManifestEntry entry, FileChannel file) throws IOException {
        long done = 0;
        try (StoredContent content =
                StoredContent.open(vault, entry, Runtime.getRuntime().availableProcessors())) {
            for (ByteBuffer piece = content.next(); piece != null; piece = content.next()) {
                while (piece.hasRemaining()) {
                    done += file.write(piece);
                }
                vault.tell(new Event.Progress(Event.Phase.RESTORE, done, entry.fileSize()));
            }
        }
        return done;
    }

    /** Whole content that waits beside the target for its turn. Where it is not used, closing takes it away. */
    final class Staged implements AutoCloseable {
        private final Path temporary;
        private boolean published;

        private Staged(Path temporary) {
            this.temporary = temporary;
        }

        /**
         * Puts it in the target's place, in one step and durably.
         *
         * @throws VaultException.Refused if the target is no longer what was looked at
         */
        void publish() throws IOException {
            if (!seen.equals(FileStamp.at(real))) {
                throw new VaultException.Refused(
                        path + " was changed by another program in the meantime, and is left as it is: try again");
            }
            Durable.publish(temporary, real);
            published = true;
        }

        @Override
        public void close() throws IOException {
            if (!published) {
                Files.deleteIfExists(temporary);
            }
        }
    }

    private void keepOwnership(Path temporary) throws IOException {
        PosixFileAttributeView from = Files.getFileAttributeView(real, PosixFileAttributeView.class);
        PosixFileAttributeView to = Files.getFileAttributeView(temporary, PosixFileAttributeView.class);
        if (from == null || to == null) {
            return;
        }
        PosixFileAttributes attributes = from.readAttributes();
        PosixFileAttributes own = to.readAttributes();
        try {
            if (!own.owner().equals(attributes.owner())) {
                to.setOwner(attributes.owner());
            }
            if (!own.group().equals(attributes.group())) {
                to.setGroup(attributes.group());
            }
        } catch (IOException e) {
            // Only root may give files away; the content matters more than whose it is.
        }
        to.setPermissions(attributes.permissions());
    }
}
