package dev.varve.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.varve.BackupOptions;
import dev.varve.BackupResult;
import dev.varve.OpenSnapshot;
import dev.varve.RetentionPolicy;
import dev.varve.Snapshot;
import dev.varve.SnapshotFilter;
import dev.varve.Source;
import dev.varve.Vault;
import dev.varve.VaultConfig;
import dev.varve.VaultEnvironment;
import dev.varve.VaultLocation;
import dev.varve.Vaults;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a test plays: one data file and one vault in a fresh folder, a clock that stands still, and a log of all events.
 * The vault is made when it is first asked for, and removes nothing by itself; all vaults that were opened here are closed
 * with the scene.
 */
public final class VaultScene implements Closeable {

    /** What the clock shows at first. */
    public static final Instant START = Instant.parse("2025-11-04T11:00:00Z");

    /** In which the vault is told to live. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    /** A vault's settings that keep everything. */
    public static final VaultConfig KEEP_ALL = VaultConfig.DEFAULT.withRetention(RetentionPolicy.NONE);

    private final VaultKind kind;
    private final Path folder;
    private final Path file;
    private final VaultLocation location;
    private final HandClock clock = new HandClock(START);
    private final EventLog events = new EventLog();
    private final List<Vault> opened = new ArrayList<>();

    private @Nullable Vault vault;

    /**
     * Sets the scene; no vault is made yet.
     *
     * @param kind the kind of vault
     * @param folder an empty folder
     * @throws IOException if the scene cannot be set
     */
    public VaultScene(VaultKind kind, Path folder) throws IOException {
        this.kind = kind;
        this.folder = folder;
        file = Files.createDirectory(folder.resolve("data")).resolve("data.json");
        location = kind.newLocation(folder.resolve("vault"));
    }

    /** {@return the folder in which all of it stands} */
    public Path folder() {
        return folder;
    }

    /** {@return the data file} */
    public Path file() {
        return file;
    }

    /** {@return the data file, as what is to be backed up} */
    public Source source() {
        return Source.file(file);
    }

    /** {@return where the vault stands} */
    public VaultLocation location() {
        return location;
    }

    /** {@return the vault's clock} */
    public HandClock clock() {
        return clock;
    }

    /** {@return what the vaults of this scene told} */
    public EventLog events() {
        return events;
    }

    /** {@return what comes to the vault from outside} */
    public VaultEnvironment environment() {
        return kind.environment().withClock(clock).withZone(ZONE).withListener(events);
    }

    /**
     * {@return the vault}
     *
     * @throws IOException if it cannot be made
     */
    public synchronized Vault vault() throws IOException {
        if (vault == null) {
            vault = remembered(Vaults.create(location, KEEP_ALL, environment()));
        }
        return vault;
    }

    /**
     * {@return the vault, opened once more}
     *
     * @param config the settings
     * @throws IOException if it cannot be opened
     */
    public Vault open(VaultConfig config) throws IOException {
        vault();
        return remembered(Vaults.open(location, config, environment()));
    }

    /**
     * {@return the vault, opened once more}
     *
     * @throws IOException if it cannot be opened
     */
    public Vault open() throws IOException {
        return open(KEEP_ALL);
    }

    /**
     * Gives the data file another content.
     *
     * @param content the content
     * @throws IOException if it cannot be written
     */
    public void save(byte[] content) throws IOException {
        Files.write(file, content);
    }

    /**
     * Gives the data file another content.
     *
     * @param content the content
     * @throws IOException if it cannot be written
     */
    public void save(String content) throws IOException {
        save(content.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Saves the data file and, a minute later, backs it up.
     *
     * @param content what is saved; also the description
     * @return the new snapshot
     * @throws IOException if one of it fails
     */
    public Snapshot backup(String content) throws IOException {
        return backup(content.getBytes(StandardCharsets.UTF_8), BackupOptions.DEFAULT.withDescription(content));
    }

    /**
     * Saves the data file and, a minute later, backs it up.
     *
     * @param content what is saved
     * @param options what is said of it
     * @return the new snapshot
     * @throws IOException if one of it fails
     */
    public Snapshot backup(byte[] content, BackupOptions options) throws IOException {
        save(content);
        clock.advance(Duration.ofMinutes(1));
        return created(vault().backup(source(), options));
    }

    /**
     * {@return the snapshot that a backup made; the test fails where it made none}
     *
     * @param result what the backup came to
     */
    public static Snapshot created(BackupResult result) {
        assertThat(result).isInstanceOf(BackupResult.Created.class);
        return result.snapshot();
    }

    /**
     * {@return the content of a snapshot's one file}
     *
     * @param id the ID, or what stands for it
     * @throws IOException if it cannot be read
     */
    public byte[] content(String id) throws IOException {
        try (OpenSnapshot open = vault().open(id)) {
            return OnlyFile.content(open);
        }
    }

    /**
     * {@return the IDs that the vault lists, newest first}
     *
     * @param filter which snapshots are meant
     * @throws IOException if it cannot be read
     */
    public List<String> ids(SnapshotFilter filter) throws IOException {
        return vault().list(filter).stream().map(Snapshot::id).toList();
    }

    /**
     * {@return the picture of the whole scene}
     *
     * @throws IOException if it cannot be taken
     */
    public Tree picture() throws IOException {
        return Tree.of(folder);
    }

    private synchronized Vault remembered(Vault one) {
        opened.add(one);
        return one;
    }

    @Override
    public synchronized void close() throws IOException {
        for (Vault one : opened) {
            one.close();
        }
    }
}
