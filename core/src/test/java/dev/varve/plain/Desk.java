package dev.varve.plain;

import dev.varve.BackupOptions;
import dev.varve.BackupResult;
import dev.varve.RestoreOptions;
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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** A data file, its vault beside it, and a clock that moves a minute with each backup; what a test of the plain vault starts from. */
final class Desk {
    private static final int LONGEST_DESCRIPTION = 100;

    static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    final Path file;
    final Path folder;

    private final VaultConfig config;
    private Instant now = Instant.parse("2025-11-04T09:00:00Z");

    private Desk(Path place, VaultConfig config) {
        this.file = place.resolve("data.json");
        this.folder = place.resolve("backups");
        this.config = config;
    }

    /** An empty vault that keeps everything. */
    static Desk in(Path place) throws IOException {
        return with(place, VaultConfig.DEFAULT.withRetention(RetentionPolicy.NONE));
    }

    /** An empty vault with these settings. */
    static Desk with(Path place, VaultConfig config) throws IOException {
        Desk desk = new Desk(place, config.withLockTimeout(Duration.ofSeconds(20)));
        Files.writeString(desk.file, "{}");
        Vaults.create(VaultLocation.of(desk.folder), desk.config, desk.environment())
                .close();
        return desk;
    }

    /** A vault with three snapshots, whose contents are {@code "one"}, {@code "two"} and {@code "three"}, and that are described so. */
    static Desk withThree(Path place) throws IOException {
        Desk desk = in(place);
        desk.backup("one");
        desk.backup("two");
        desk.backup("three");
        return desk;
    }

    private VaultEnvironment environment() {
        return VaultEnvironment.system().withZone(ZONE).withClock(() -> now);
    }

    void clockShows(Instant instant) {
        now = instant;
    }

    Vault open() throws IOException {
        return Vaults.open(VaultLocation.of(folder), config, environment());
    }

    /** Backs up a text as the file's content, described by itself if that is short. */
    Snapshot backup(String text) throws IOException {
        String description = text.length() <= LONGEST_DESCRIPTION ? text : "large";
        return backup(text, BackupOptions.DEFAULT.withDescription(description));
    }

    Snapshot backup(String text, BackupOptions options) throws IOException {
        Files.writeString(file, text);
        now = now.plusSeconds(60);
        try (Vault vault = open()) {
            BackupResult result = vault.backup(Source.file(file), options);
            return result.snapshot();
        }
    }

    List<Snapshot> list() throws IOException {
        try (Vault vault = open()) {
            return vault.list(SnapshotFilter.all());
        }
    }

    List<String> descriptions() throws IOException {
        return list().stream().map(Snapshot::description).toList();
    }

    /** Restores to the data file and returns what it holds then. */
    String restore(String id) throws IOException {
        try (Vault vault = open()) {
            vault.restore(id, RestoreOptions.DEFAULT);
        }
        return Files.readString(file);
    }

    Path manifest() {
        return folder.resolve("manifest.json");
    }

    String manifestText() throws IOException {
        return Files.readString(manifest());
    }

    /** Changes the manifest as another program, or an accident, would. */
    void edit(String target, String replacement) throws IOException {
        String text = manifestText();
        if (!text.contains(target)) {
            throw new AssertionError("not in the manifest: " + target);
        }
        Files.writeString(manifest(), text.replace(target, replacement));
    }

    /** The gzip file of a snapshot. */
    Path fileOf(Snapshot snapshot) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(path -> path.getFileName().toString().contains(snapshot.id() + "_"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
