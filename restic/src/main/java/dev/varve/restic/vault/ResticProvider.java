package dev.varve.restic.vault;

import dev.varve.Vault;
import dev.varve.VaultConfig;
import dev.varve.VaultEnvironment;
import dev.varve.VaultException;
import dev.varve.VaultLocation;
import dev.varve.VaultProvider;
import dev.varve.restic.blob.Id;
import dev.varve.restic.chunk.Polynomial;
import dev.varve.restic.crypto.KeyFile;
import dev.varve.restic.crypto.MasterKey;
import dev.varve.restic.crypto.ScryptCost;
import dev.varve.restic.repo.CompressionMode;
import dev.varve.restic.repo.Keys;
import dev.varve.restic.repo.Repository;
import dev.varve.restic.repo.RepositoryConfig;
import dev.varve.storage.FolderStorage;
import dev.varve.storage.Storage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;
import java.util.function.Supplier;

/**
 * Finds, opens and makes restic repositories in folders. Not yet named to the {@link java.util.ServiceLoader}: that waits until the vault keeps all
 * promises of every kind.
 */
public final class ResticProvider implements VaultProvider {
    static final String SCHEME = "restic";

    private static final int NEWEST_VERSION = 2;

    private final Supplier<ScryptCost> cost;

    /** For the {@link java.util.ServiceLoader}. */
    public ResticProvider() {
        this(ScryptCost::calibrated);
    }

    /** With keys of another cost. */
    ResticProvider(Supplier<ScryptCost> cost) {
        this.cost = cost;
    }

    @Override
    public String scheme() {
        return SCHEME;
    }

    @Override
    public boolean recognises(VaultLocation location) {
        try {
            Path folder = location.path();
            return Files.isRegularFile(folder.resolve("config")) && Files.isDirectory(folder.resolve("keys"));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    @Override
    public Vault open(VaultLocation location, VaultConfig config, VaultEnvironment environment) throws IOException {
        Storage storage = storage(location);
        if (!Repository.stands(storage)) {
            throw noVault(location);
        }
        char[] password = environment.credentials().password(location);
        try {
            MasterKey key = new Keys(storage).open(password);
            return vault(location, config, environment, Repository.open(storage, key, CompressionMode.AUTO, true));
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    private static Storage storage(VaultLocation location) throws IOException {
        try {
            return FolderStorage.open(location.path());
        } catch (NoSuchFileException | NotDirectoryException e) {
            throw noVault(location);
        }
    }

    private static VaultException.NoVault noVault(VaultLocation location) {
        return new VaultException.NoVault("no repository at " + location.address()
                + ": 'varve init -r restic:PATH' makes one, or name another with --vault LOCATION");
    }

    private static Vault vault(
            VaultLocation location, VaultConfig config, VaultEnvironment environment, Repository repository) {
        return new ResticVault(new OpenRepository(location, config, environment, repository));
    }

    @Override
    public Vault create(VaultLocation location, VaultConfig config, VaultEnvironment environment) throws IOException {
        Storage storage = FolderStorage.create(location.path());
        if (Repository.stands(storage)) {
            throw new VaultException.Refused(location + " is a repository already, and stays as it is");
        }
        char[] password = environment.credentials().newPassword(location);
        try {
            SecureRandom random = new SecureRandom();
            MasterKey key = MasterKey.random(random);
            Clock clock = Clock.fixed(environment.clock().instant(), environment.zone());
            new Keys(storage)
                    .add(KeyFile.create(
                            password, cost.get(), key, LocalMachine.user(), LocalMachine.host(), clock, random));
            byte[] id = new byte[Id.BYTES];
            random.nextBytes(id);
            var settings = new RepositoryConfig(
                    NEWEST_VERSION, Id.at(id, 0), Polynomial.random(random).toString(), false);
            return vault(
                    location,
                    config,
                    environment,
                    Repository.create(storage, settings, key, CompressionMode.AUTO, true));
        } finally {
            Arrays.fill(password, '\0');
        }
    }
}
