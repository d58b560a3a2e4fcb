package dev.varve.plain;

import dev.varve.Snapshot;
import dev.varve.VaultException;
import dev.varve.plain.disk.Durable;
import dev.varve.plain.disk.FileStamp;
import dev.varve.plain.disk.WriterLock.Held;
import dev.varve.plain.manifest.Manifest;
import dev.varve.plain.manifest.ManifestEntry;
import dev.varve.plain.manifest.ManifestWriter;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The files in which a vault keeps what it knows: the manifest, the one before it, and the history of long gone entries.
 *
 * <p>A manifest that was read is kept as long as its file is the same by identity, size and time: each writer puts a new file in its place,
 * so what another program did is seen. Safe for use by many threads.
 */
final class Records {
    static final String MANIFEST = "manifest.json";
    static final String PREVIOUS = "manifest.previous.json";

    /** Files that a crash may leave, and that the next writer takes away. */
    static final String TEMPORARY = ".manifest.json.tmp";

    static final String TEMPORARY_PREVIOUS = ".manifest.previous.json.tmp";

    private final Path folder;
    private final ManifestWriter writer;
    private final History history;

    private volatile @Nullable Known known;

    Records(Path folder, int indent) {
        this.folder = folder;
        this.writer = new ManifestWriter(indent);
        this.history = new History(folder);
    }

    /** A state, and the file that it was read from. */
    private record Known(FileStamp stamp, State state) {}

    History history() {
        return history;
    }

    /**
     * What the records say at the moment.
     *
     * @throws NoSuchFileException if there is no vault
     * @throws VaultException.Refused if a later program wrote them
     */
    State state() throws IOException {
        BasicFileAttributes attributes;
        try {
            attributes = Files.readAttributes(folder.resolve(MANIFEST), BasicFileAttributes.class);
        } catch (NoSuchFileException e) {
            return withoutManifest(e);
        }
        FileStamp stamp = FileStamp.of(attributes);
        Known last = known;
        if (last != null && last.stamp().equals(stamp)) {
            return last.state();
        }
        State state = new ManifestFile(folder.resolve(MANIFEST)).read(attributes);
        known = dependsOnManifestAlone(state) ? new Known(stamp, state) : null;
        return state;
    }

    /** Whether nothing but the manifest has a say in it; an entry whose file was not found may find it yet. */
    private static boolean dependsOnManifestAlone(State state) {
        return !(state instanceof State.Sound(Manifest manifest))
                || manifest.entries().stream()
                        .noneMatch(entry -> entry.stored() && entry.details().file() == null);
    }

    private State withoutManifest(NoSuchFileException e) throws IOException {
        if (hasRemains(folder)) {
            return new State.Damaged("it is missing");
        }
        throw e;
    }

    /** Whether a folder without a manifest was a vault once. */
    static boolean hasRemains(Path folder) throws IOException {
        if (Files.exists(folder.resolve(PREVIOUS))) {
            return true;
        }
        return !StoredName.allIn(folder).isEmpty();
    }

    /** Makes a manifest the present one, durably, and keeps the one before it. Returns it as it was written. */
    Manifest write(Held lock, Manifest manifest, OffsetDateTime now) throws IOException {
        Manifest written = history.takeOverflow(manifest.updated(now.toLocalDateTime()));
        keepAs(folder.resolve(PREVIOUS));
        publish(lock, written);
        return written;
    }

    /** Makes a manifest the present one where there is none, or none worth keeping. */
    void publish(Held lock, Manifest manifest) throws IOException {
        Path temporary = folder.resolve(TEMPORARY);
        Durable.write(temporary, file -> {
            writer.write(manifest, Channels.newOutputStream(file));
            return manifest;
        });
        FileStamp stamp = FileStamp.of(Files.readAttributes(temporary, BasicFileAttributes.class));
        Durable.publish(temporary, folder.resolve(MANIFEST));
        known = new Known(stamp, new State.Sound(manifest));
    }

    /** Gives the damaged manifest one more name, under which nobody looks for one. Returns it; empty where there is none. */
    String keepDamagedAside(String time) throws IOException {
        Path damaged = folder.resolve(MANIFEST);
        if (Files.notExists(damaged, LinkOption.NOFOLLOW_LINKS)) {
            return "";
        }
        String name = "manifest.damaged-" + time + ".json";
        for (int number = 2; Files.exists(folder.resolve(name), LinkOption.NOFOLLOW_LINKS); number++) {
            name = "manifest.damaged-" + time + "_" + number + ".json";
        }
        if (Files.isRegularFile(damaged, LinkOption.NOFOLLOW_LINKS)) {
            keepAs(folder.resolve(name));
        } else {
            Files.move(damaged, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        }
        return name;
    }

    /** Lets the present manifest's bytes stand under another name too, until the manifest is replaced. */
    private void keepAs(Path name) throws IOException {
        Path temporary = folder.resolve(TEMPORARY_PREVIOUS);
        Path present = folder.resolve(MANIFEST);
        Files.deleteIfExists(temporary);
        try {
            Files.createLink(temporary, present);
        } catch (UnsupportedOperationException | FileSystemException e) {
            // A file system without links, such as an external drive's.
            Durable.write(temporary, file -> Files.copy(present, Channels.newOutputStream(file)));
        }
        Files.move(temporary, name, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        // Where both are links to one file already, the system has nothing to rename.
        Files.deleteIfExists(temporary);
    }

    /** The manifest before the present one, as far as it can be read; null where there is none. */
    @Nullable
    Manifest previous() throws IOException {
        return new ManifestFile(folder.resolve(PREVIOUS)).salvage();
    }

    /** Every version that is known of, the oldest first, those of the history too. */
    List<ManifestEntry> everything(Manifest manifest) throws IOException {
        Map<String, ManifestEntry> all = new LinkedHashMap<>();
        Map<String, ManifestEntry> present = manifest.byId();
        for (ManifestEntry entry : history.read()) {
            if (!present.containsKey(entry.id())) {
                all.put(entry.id(), entry);
            }
        }
        manifest.entries().forEach(entry -> all.put(entry.id(), entry));
        return List.copyOf(all.values());
    }

    /** The size of a stored file, or {@link Snapshot#UNKNOWN_SIZE} where it is not there. */
    static long sizeOf(Path file) throws IOException {
        try {
            return Files.size(file);
        } catch (NoSuchFileException e) {
            return Snapshot.UNKNOWN_SIZE;
        }
    }
}
