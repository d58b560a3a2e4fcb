package dev.varve.testkit.plain;

import dev.varve.BackupOptions;
import dev.varve.Entry;
import dev.varve.RetentionPolicy;
import dev.varve.Snapshot;
import dev.varve.SnapshotFilter;
import dev.varve.Source;
import dev.varve.Vault;
import dev.varve.VaultConfig;
import dev.varve.VaultEnvironment;
import dev.varve.VaultLocation;
import dev.varve.Vaults;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/**
 * A data file and its vault below some root, on whatever file system that is. The clock stands where it is set, so that the same work does the
 * same each time.
 */
final class VaultOnDisk {
    private static final Instant BEGINNING = Instant.parse("2025-11-04T09:00:00Z");

    private final Path root;
    private final RetentionPolicy retention;

    VaultOnDisk(Path root, RetentionPolicy retention) {
        this.root = root;
        this.retention = retention;
    }

    static VaultOnDisk keepingAll(Path root) {
        return new VaultOnDisk(root, RetentionPolicy.NONE);
    }

    Path file() {
        return root.resolve("data.json");
    }

    Path folder() {
        return root.resolve("backups");
    }

    Vault open(int minute) throws IOException {
        return Vaults.open(VaultLocation.of(folder()), config(), environment(minute));
    }

    void create() throws IOException {
        Vaults.create(VaultLocation.of(folder()), config(), environment(0)).close();
    }

    private VaultConfig config() {
        return VaultConfig.DEFAULT.withRetention(retention).withLockTimeout(Duration.ofSeconds(5));
    }

    private static VaultEnvironment environment(int minute) {
        return VaultEnvironment.system().withZone(ZoneOffset.UTC).withClock(() -> BEGINNING.plusSeconds(60L * minute));
    }

    void write(String content) throws IOException {
        Files.writeString(file(), content);
    }

    /** Backs up what the data file holds, as it is. */
    Snapshot backup(int minute, String description) throws IOException {
        try (Vault vault = open(minute)) {
            return vault.backup(Source.file(file()), BackupOptions.DEFAULT.withDescription(description))
                    .snapshot();
        }
    }

    /** Writes a content and backs it up, described by itself. */
    Snapshot backupOf(int minute, String content) throws IOException {
        write(content);
        return backup(minute, content);
    }

    List<Snapshot> list() throws IOException {
        try (Vault vault = open(99)) {
            return vault.list(SnapshotFilter.all());
        }
    }

    static String content(Vault vault, Snapshot snapshot) throws IOException {
        try (var open = vault.open(snapshot.id());
                InputStream content =
                        open.read((Entry.FileEntry) open.entries("").getFirst())) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
