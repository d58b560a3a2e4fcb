package dev.varve.cli.run;

import dev.varve.Snapshot;
import dev.varve.Vault;
import dev.varve.VaultConfig;
import dev.varve.VaultEnvironment;
import dev.varve.VaultException;
import dev.varve.VaultLocation;
import dev.varve.Vaults;
import dev.varve.cli.config.Config;
import dev.varve.cli.config.ConfigFiles;
import dev.varve.cli.config.Locations;
import dev.varve.cli.output.Console;
import dev.varve.cli.output.Narrator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One command's run: the surroundings it was given, what was said of it, and the vault that follows from both. The
 * configuration is read when it is first needed, so that {@code help} and {@code version} never fail on it.
 */
public final class Session implements AutoCloseable {

    /** As {@link dev.varve.BackupManager#vaultBeside} has it. */
    static final String DEFAULT_VAULT = "backups";

    private static final String VAULT_VARIABLE = "VARVE_VAULT";

    private final Surroundings surroundings;
    private final Preferences preferences;
    private final Console console;
    private final Narrator narrator;

    private @Nullable Config config;

    /** A session in these surroundings. */
    public Session(Surroundings surroundings, Preferences preferences) {
        this.surroundings = surroundings;
        this.preferences = preferences;
        this.console = new Console(
                surroundings.streams(),
                preferences.verbosity(),
                preferences.json(),
                surroundings.wantsColours(),
                surroundings.zone());
        this.narrator = new Narrator(console);
    }

    /** Where the command speaks. */
    public Console console() {
        return console;
    }

    /**
     * A path as it was typed, meant from the current folder.
     *
     * @throws UsageException if it is empty, or holds bytes that Java cannot say
     */
    public Path resolve(Path typed) throws UsageException {
        if (typed.toString().isEmpty()) {
            throw new UsageException("a name on the line is empty: give a file or a folder; '.' is the current one");
        }
        return SayableNames.require(surroundings.folder().resolve(typed));
    }

    /** All that came from outside. */
    public Surroundings surroundings() {
        return surroundings;
    }

    /** What the configuration files say. */
    public Config config() throws IOException {
        Config read = config;
        if (read == null) {
            read = new ConfigFiles(
                            surroundings.folder().toAbsolutePath(), surroundings.home(), surroundings.environment())
                    .read();
            config = read;
        }
        return read;
    }

    /** A vault's settings, as the configuration has them. */
    public VaultConfig vaultConfig() throws IOException {
        return config().vaultConfig();
    }

    /** The vault to work on where no data file is at hand. */
    public VaultChoice choose() throws IOException {
        return choose(null);
    }

    /** The vault to work on: the one that is named, else {@code backups} beside a data file, else in the current folder. */
    public VaultChoice choose(@Nullable Path dataFile) throws IOException {
        if (preferences.vault() != null) {
            return new VaultChoice(location(preferences.vault(), "--vault"), VaultChoice.By.OPTION);
        }
        Optional<String> variable = surroundings.variable(VAULT_VARIABLE);
        if (variable.isPresent()) {
            return new VaultChoice(location(variable.get(), VAULT_VARIABLE), VaultChoice.By.VARIABLE);
        }
        Optional<VaultLocation> configured = config().vault();
        if (configured.isPresent()) {
            return new VaultChoice(configured.get(), VaultChoice.By.CONFIGURATION);
        }
        Path beside = dataFile == null
                ? surroundings.folder().resolve(DEFAULT_VAULT)
                : dataFile.resolveSibling(DEFAULT_VAULT);
        return new VaultChoice(VaultLocation.of(SayableNames.require(beside)), VaultChoice.By.DEFAULT);
    }

    private VaultLocation location(String text, String from) throws UsageException {
        try {
            VaultLocation location = Locations.parse(text, surroundings.folder(), surroundings.home());
            if (location.scheme().isEmpty()) {
                SayableNames.require(location.path());
            }
            return location;
        } catch (IllegalArgumentException e) {
            throw new UsageException(from + ": " + e.getMessage());
        }
    }

    /** Opens the vault to work on. The caller closes it. */
    public Vault open() throws IOException {
        return open(choose(), vaultConfig());
    }

    /** Opens a vault. The caller closes it. */
    public Vault open(VaultChoice choice, VaultConfig vaultConfig) throws IOException {
        console.detail("vault " + choice.location() + choice.onWhoseWord());
        try {
            return Vaults.open(choice.location(), vaultConfig, environment());
        } catch (VaultException.NoVault e) {
            throw NoVaultAdvice.on(e, choice, surroundings);
        }
    }

    /** Makes a vault and opens it. The caller closes it. */
    public Vault create(VaultLocation location, VaultConfig vaultConfig) throws IOException {
        return Vaults.create(location, vaultConfig, environment());
    }

    /** What the vaults of this run have removed so far, on whatever occasion. */
    public List<Snapshot> removed() {
        return narrator.removed();
    }

    private VaultEnvironment environment() {
        return new VaultEnvironment(surroundings.clock(), surroundings.zone(), narrator, new Passwords(surroundings));
    }

    /**
     * A vault's face for what only some kinds can do.
     *
     * @param doing what was asked for, such as {@code pin snapshots}
     * @throws VaultException.Refused if this vault cannot
     */
    public static <T> T capability(Vault vault, Class<T> type, String doing) throws IOException {
        Optional<T> capability = vault.capability(type);
        if (capability.isEmpty()) {
            throw new VaultException.Refused(vault.info().location() + " cannot " + doing + ": no "
                    + vault.info().kind() + " vault can");
        }
        return capability.get();
    }

    @Override
    public void close() {
        console.close();
    }
}
