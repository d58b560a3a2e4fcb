package dev.varve.plain;

import dev.varve.Event;
import dev.varve.Finding;
import dev.varve.Snapshot;
import dev.varve.VaultConfig;
import dev.varve.VaultEnvironment;
import dev.varve.VaultException;
import dev.varve.VaultLocation;
import dev.varve.plain.disk.WriterLock;
import dev.varve.plain.disk.WriterLock.Held;
import dev.varve.plain.manifest.Manifest;
import dev.varve.plain.manifest.ManifestEntry;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The folder of a vault, with the settings and surroundings under which it is used: what all verbs stand on.
 *
 * <p>Readers take the records as they stand on disk, and wait for nobody; whoever changes something does it under {@link #lock()} and reads
 * the records anew once it holds it.
 */
final class VaultFolder {
    private final VaultLocation location;
    private final Path path;
    private final VaultConfig config;
    private final VaultEnvironment environment;
    private final Records records;

    VaultFolder(VaultLocation location, VaultConfig config, VaultEnvironment environment) {
        this.location = location;
        this.path = location.path();
        this.config = config;
        this.environment = environment;
        this.records = new Records(path, config.jsonIndent());
    }

    VaultLocation location() {
        return location;
    }

    Path path() {
        return path;
    }

    VaultConfig config() {
        return config;
    }

    VaultEnvironment environment() {
        return environment;
    }

    Records records() {
        return records;
    }

    OffsetDateTime now() {
        return OffsetDateTime.ofInstant(environment.clock().instant(), environment.zone());
    }

    void tell(Event event) {
        environment.listener().onEvent(event);
    }

    /** Waits for the lock as long as the settings allow. */
    Held lock() throws IOException {
        try {
            return new WriterLock(path)
                    .acquire(config.lockTimeout())
                    .orElseThrow(() -> new VaultException.Locked(
                            path + " is in use by another writer, which did not let go within "
                                    + inWords(config.lockTimeout().toMillis())
                                    + ": try again, or set a longer lock-timeout in varve.toml"));
        } catch (NoSuchFileException e) {
            throw noVault(e);
        }
    }

    /** The lock, if nobody else holds it at this moment. */
    Optional<Held> lockIfFree() throws IOException {
        return new WriterLock(path).acquire(Duration.ZERO);
    }

    private static String inWords(long millis) {
        return millis % 1000 == 0 ? millis / 1000 + " s" : millis + " ms";
    }

    private VaultException.NoVault noVault(IOException cause) {
        VaultException.NoVault gone = new VaultException.NoVault(
                "no vault at " + path + ": its folder has gone; bring it back, or name another with --vault LOCATION");
        gone.initCause(cause);
        return gone;
    }

    /** What the records say at the moment. */
    State state() throws IOException {
        try {
            return records.state();
        } catch (NoSuchFileException e) {
            throw noVault(e);
        }
    }

    /** The records, which must be sound. */
    Manifest manifest() throws IOException {
        return switch (state()) {
            case State.Sound(Manifest manifest) -> manifest;
            case State.Damaged(String reason) ->
                throw new VaultException.Corrupt(damage(reason).toString());
        };
    }

    /** What is wrong with the vault, and what mends it. */
    Finding damage(String reason) {
        return new Finding(
                Finding.Severity.ERROR,
                path.resolve(Records.MANIFEST).toString(),
                reason
                        + "; the backups themselves are not touched by this, but until it is mended nothing can be added, removed or restored.",
                "'varve repair' builds it anew out of them; what is damaged is kept aside.");
    }

    /** The one data file of this vault, absolute; null before the first backup. */
    @Nullable
    Path dataFile(Manifest manifest) throws IOException {
        return manifest.dataFile() == null
                ? null
                : path.toRealPath().resolve(manifest.dataFile()).normalize();
    }

    /** The file that holds an entry's content. */
    Path file(ManifestEntry entry) throws IOException {
        String name = entry.details().file();
        if (name == null) {
            throw new VaultException.Corrupt(Damage.of(entry, "no file of that ID stands in " + path));
        }
        return path.resolve(name);
    }

    /** Whether an entry's file is there in its right size; its content is not looked at. */
    boolean looksWhole(ManifestEntry entry) throws IOException {
        long size = entry.details().file() == null ? Snapshot.UNKNOWN_SIZE : Records.sizeOf(file(entry));
        long expected = entry.details().storedSize();
        return size >= 0 && (expected < 0 || size == expected);
    }

    /** An entry in the words of Varve. */
    Snapshot snapshot(ManifestEntry entry, Manifest manifest) throws IOException {
        return snapshots(List.of(entry), manifest).getFirst();
    }

    /** Entries in the words of Varve, the newest first. */
    List<Snapshot> snapshots(List<ManifestEntry> oldestFirst, Manifest manifest) throws IOException {
        Path dataFile = dataFile(manifest);
        Snapshot.Origin origin = new Snapshot.Origin("", dataFile == null ? List.of() : List.of(dataFile.toString()));
        return oldestFirst.reversed().stream()
                .map(entry -> entry.snapshot(environment.zone(), origin))
                .toList();
    }
}
