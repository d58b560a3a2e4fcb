package dev.varve;

import dev.varve.Maintenance.CleanPlan;
import dev.varve.Maintenance.Orphan;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One data file, one vault, and the eight things that an application does with them.
 *
 * <p>Thin on purpose: all it does stands on {@link Vault}, so it serves every kind of vault. The vault is made with the
 * first backup and opened when it is first needed; what other programs do to it meanwhile is seen. Safe for use by many
 * threads.
 */
public final class BackupManager implements Closeable {

    /** Where the data file of {@link #shared()} stands unless a program says otherwise. */
    public static final Path SHARED_DEFAULT = Path.of("data", "data.json");

    private static final String DEFAULT_VAULT_FOLDER = "backups";
    private static final AtomicReference<@Nullable BackupManager> SHARED = new AtomicReference<>();

    private final Path file;
    private final VaultLocation location;
    private final VaultConfig config;
    private final VaultEnvironment environment;
    private final List<Consumer<RestoreResult>> restoreListeners = new CopyOnWriteArrayList<>();

    private @Nullable Vault opened;

    private BackupManager(Builder builder) {
        file = builder.file.toAbsolutePath();
        location = builder.location != null ? builder.location : VaultLocation.of(vaultBeside(file));
        config = builder.config;
        environment = builder.environment;
    }

    /**
     * {@return the folder in which a data file's snapshots stand unless another is named: {@code backups} beside it}
     *
     * @param file the data file
     */
    public static Path vaultBeside(Path file) {
        return file.toAbsolutePath().resolveSibling(DEFAULT_VAULT_FOLDER);
    }

    /**
     * Starts a manager for a data file, which need not exist yet.
     *
     * @param file the data file
     * @return the builder
     */
    public static Builder builder(Path file) {
        return new Builder(file);
    }

    /**
     * {@return the one manager of the whole program: what was given to {@link #share}, else one for {@link
     * #SHARED_DEFAULT}}
     */
    public static BackupManager shared() {
        BackupManager present = SHARED.get();
        if (present != null) {
            return present;
        }
        BackupManager byDefault = builder(SHARED_DEFAULT).build();
        return SHARED.compareAndSet(null, byDefault) ? byDefault : shared();
    }

    /**
     * Makes a manager the one of the whole program.
     *
     * @param manager the manager that {@link #shared()} gives from now on
     */
    public static void share(BackupManager manager) {
        SHARED.set(manager);
    }

    /**
     * Backs up the data file, unless the newest snapshot holds the same content.
     *
     * @param description what a person will want to know of it later, at most 4 KiB of UTF-8
     * @return the new snapshot, or the one that holds the same content
     * @throws IOException if the vault or the data file cannot be read or written
     */
    public BackupResult createBackup(String description) throws IOException {
        return createBackup(description, false);
    }

    /**
     * Backs up the data file; with {@code force} also when the newest snapshot holds the same content.
     *
     * @param description what a person will want to know of it later, at most 4 KiB of UTF-8
     * @param force true to store it even if nothing changed
     * @return the new snapshot, or the one that holds the same content
     * @throws IOException if the vault or the data file cannot be read or written
     */
    public BackupResult createBackup(String description, boolean force) throws IOException {
        return createBackup(BackupOptions.DEFAULT.withDescription(description).withForce(force));
    }

    /**
     * Backs up the data file with everything that may be said of a backup.
     *
     * @param options what is said of it
     * @return the new snapshot, or the one that holds the same content
     * @throws IOException if the vault or the data file cannot be read or written
     */
    public BackupResult createBackup(BackupOptions options) throws IOException {
        return openOrCreate().backup(Source.file(file), options);
    }

    /**
     * Puts a snapshot's content in the data file's place, after storing what is there now. Then tells those who asked
     * by {@link #onRestore}.
     *
     * @param id the ID, or what {@link Vault#find} takes for it
     * @return what was restored, and what became of the data file
     * @throws IOException if the vault or the data file cannot be read or written
     */
    public RestoreResult restoreBackup(String id) throws IOException {
        RestoreResult result = open().restore(id, RestoreOptions.DEFAULT.withTarget(file));
        restoreListeners.forEach(listener -> listener.accept(result));
        return result;
    }

    /**
     * {@return the newest {@code limit} versions with the archived ones, newest first}
     *
     * @param limit how many at most
     * @throws IOException if the vault or the data file cannot be read or written
     */
    public List<Snapshot> getVersionHistory(int limit) throws IOException {
        return list(SnapshotFilter.all(), limit);
    }

    /**
     * {@return the newest {@code limit} snapshots whose content stands in the vault, newest first}
     *
     * @param limit how many at most
     * @throws IOException if the vault or the data file cannot be read or written
     */
    public List<Snapshot> listBackups(int limit) throws IOException {
        return list(SnapshotFilter.stored(), limit);
    }

    /**
     * {@return all about one snapshot}
     *
     * @param id the ID, or what {@link Vault#find} takes for it
     * @throws IOException if the vault or the data file cannot be read or written
     */
    public Snapshot getBackupInfo(String id) throws IOException {
        return open().find(id);
    }

    /**
     * Removes one snapshot's content. Its entry stays in the history.
     *
     * @param id the ID, or what {@link Vault#find} takes for it
     * @return it as it is now listed
     * @throws IOException if the vault or the data file cannot be read or written
     */
    public Snapshot deleteBackup(String id) throws IOException {
        Vault vault = open();
        Snapshot snapshot = vault.find(id);
        vault.apply(vault.planDelete(List.of(snapshot.id())));
        return vault.find(snapshot.id());
    }

    /**
     * Reads every snapshot back, compares it with its hash, and marks the damaged ones.
     *
     * @return what was found whole, and what was not
     * @throws IOException if the vault or the data file cannot be read or written
     */
    public CheckReport verifyBackups() throws IOException {
        return open().check(CheckDepth.CONTENT);
    }

    /**
     * Removes the files that belong to no snapshot.
     *
     * @return what was removed; empty for a kind of vault that has none
     * @throws IOException if the vault or the data file cannot be read or written
     */
    public List<Orphan> cleanupOrphanedBackups() throws IOException {
        Optional<Maintenance> maintenance = open().capability(Maintenance.class);
        if (maintenance.isEmpty()) {
            return List.of();
        }
        CleanPlan plan = maintenance.get().planClean();
        return maintenance.get().clean(plan);
    }

    /**
     * Calls {@code listener} after each restore of this manager, on the thread that restored, so that the program can
     * reload.
     *
     * @param listener who wants to hear
     */
    public void onRestore(Consumer<RestoreResult> listener) {
        restoreListeners.add(listener);
    }

    /** {@return the data file} */
    public Path file() {
        return file;
    }

    /** {@return where the vault stands} */
    public VaultLocation vault() {
        return location;
    }

    /**
     * {@return the vault, for what this face does not offer} It belongs to this manager: the caller does not close it.
     *
     * @throws VaultException.NoVault if no backup was made yet
     */
    public synchronized Vault open() throws IOException {
        if (opened == null) {
            opened = Vaults.open(location, config, environment);
        }
        return opened;
    }

    /** Gives back what the vault holds. The manager may be used again afterwards. */
    @Override
    public synchronized void close() throws IOException {
        Vault vault = opened;
        opened = null;
        if (vault != null) {
            vault.close();
        }
    }

    private synchronized Vault openOrCreate() throws IOException {
        if (Vaults.exists(location)) {
            return open();
        }
        close();
        try {
            opened = Vaults.create(location, config, environment);
            return opened;
        } catch (VaultException.Refused e) {
            if (Vaults.exists(location)) {
                return open(); // another program made it in the meantime
            }
            throw e;
        }
    }

    private List<Snapshot> list(SnapshotFilter filter, int limit) throws IOException {
        if (!Vaults.exists(location)) {
            return List.of();
        }
        return open().list(filter).stream().limit(limit).toList();
    }

    @Override
    public String toString() {
        return "BackupManager[" + file + " in " + location + "]";
    }

    /** Gathers what a manager needs; everything but the data file has a default. */
    public static final class Builder {
        private final Path file;
        private @Nullable VaultLocation location;
        private VaultConfig config = VaultConfig.DEFAULT;
        private VaultEnvironment environment = VaultEnvironment.system();

        private Builder(Path file) {
            this.file = file;
        }

        /**
         * Where the vault stands; by default {@code backups} beside the data file.
         *
         * @param vault the location
         * @return this builder
         */
        public Builder vault(VaultLocation vault) {
            location = vault;
            return this;
        }

        /**
         * The folder in which the vault stands; by default {@code backups} beside the data file.
         *
         * @param folder the folder
         * @return this builder
         */
        public Builder vault(Path folder) {
            return vault(VaultLocation.of(folder));
        }

        /**
         * All settings at once.
         *
         * @param settings the vault's settings
         * @return this builder
         */
        public Builder config(VaultConfig settings) {
            config = settings;
            return this;
        }

        /**
         * What to keep; by default the newest ten.
         *
         * @param policy what to keep
         * @return this builder
         */
        public Builder retention(RetentionPolicy policy) {
            config = config.withRetention(policy);
            return this;
        }

        /**
         * How hard to compress, 0 to 9; by default 6.
         *
         * @param level 0 (not at all) to 9 (smallest)
         * @return this builder
         */
        public Builder level(int level) {
            config = config.withLevel(level);
            return this;
        }

        /**
         * How long to wait for another writer; by default ten seconds.
         *
         * @param timeout how long at most; zero does not wait
         * @return this builder
         */
        public Builder lockTimeout(Duration timeout) {
            config = config.withLockTimeout(timeout);
            return this;
        }

        /**
         * Tells the time of new snapshots; by default the system's clock.
         *
         * @param clock tells the time
         * @return this builder
         */
        public Builder clock(InstantSource clock) {
            environment = environment.withClock(clock);
            return this;
        }

        /**
         * Hears of progress and results.
         *
         * @param listener who wants to hear
         * @return this builder
         */
        public Builder listener(EventListener listener) {
            environment = environment.withListener(listener);
            return this;
        }

        /**
         * All surroundings at once.
         *
         * @param surroundings what comes from outside
         * @return this builder
         */
        public Builder environment(VaultEnvironment surroundings) {
            environment = surroundings;
            return this;
        }

        /** {@return the manager} Nothing is touched on disk yet. */
        public BackupManager build() {
            return new BackupManager(this);
        }
    }
}
