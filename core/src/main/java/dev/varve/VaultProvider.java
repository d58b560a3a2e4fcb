package dev.varve;

import java.io.IOException;

/** One kind of vault, found by {@link java.util.ServiceLoader}. For those who write an engine; applications use {@link Vaults}. */
public interface VaultProvider {

    /** The scheme by which locations name this kind, such as {@code plain}. */
    String scheme();

    /** Whether this kind of vault stands at a location without a scheme, damaged or not. */
    boolean recognises(VaultLocation location) throws IOException;

    /**
     * Opens the vault at a location.
     *
     * @throws VaultException.NoVault if none stands there
     */
    Vault open(VaultLocation location, VaultConfig config, VaultEnvironment environment) throws IOException;

    /**
     * Makes an empty vault at a location and opens it.
     *
     * @throws VaultException.Refused if something stands there already
     */
    Vault create(VaultLocation location, VaultConfig config, VaultEnvironment environment) throws IOException;
}
