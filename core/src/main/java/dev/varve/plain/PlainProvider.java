package dev.varve.plain;

import dev.varve.Vault;
import dev.varve.VaultConfig;
import dev.varve.VaultEnvironment;
import dev.varve.VaultException;
import dev.varve.VaultLocation;
import dev.varve.VaultProvider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Finds, opens and makes plain vaults. */
public final class PlainProvider implements VaultProvider {
    static final String SCHEME = "plain";

    /** For the {@link java.util.ServiceLoader}. */
    public PlainProvider() {}

    @Override
    public String scheme() {
        return SCHEME;
    }

    @Override
    public boolean recognises(VaultLocation location) throws IOException {
        try {
            return stands(location.path());
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /** Whether a vault stands in a folder, damaged or not: there is a manifest, or what a vault that lost it leaves. */
    static boolean stands(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        if (Records.hasRemains(folder)) {
            return true; // without reading the manifest, which whoever opens the vault does anyway
        }
        Path manifest = folder.resolve(Records.MANIFEST);
        return Files.isRegularFile(manifest) && !new ManifestFile(manifest).isForeign();
    }

    @Override
    public Vault open(VaultLocation location, VaultConfig config, VaultEnvironment environment) throws IOException {
        VaultFolder vault = new VaultFolder(location, config, environment);
        if (!stands(vault.path())) {
            throw noVault(vault.path());
        }
        try {
            vault.records().state();
        } catch (NoSuchFileException e) {
            throw noVault(vault.path());
        }
        return new PlainVault(vault);
    }

    private static VaultException.NoVault noVault(Path folder) {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            return new VaultException.NoVault(folder + " is a file, and a vault is a folder: name that one");
        }
        if (Files.exists(folder.resolve(Records.MANIFEST))) {
            return new VaultException.NoVault(
                    folder.resolve(Records.MANIFEST) + " is another program's, and no vault: name another folder");
        }
        return new VaultException.NoVault(
                "no vault at " + folder + ": 'varve init' makes one, or name another with --vault LOCATION");
    }

    @Override
    public Vault create(VaultLocation location, VaultConfig config, VaultEnvironment environment) throws IOException {
        return new PlainVault(new NewVault(location, config, environment).make());
    }
}
