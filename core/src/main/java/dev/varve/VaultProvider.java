package dev.varve;

import java.io.IOException;

/** One kind of vault, found by {@link java.util.ServiceLoader}. For those who write an engine; applications use {@link Vaults}. */
public interface VaultProvider {

    /** {@return the scheme by which locations name this kind, such as {@code plain}} */
    String scheme();

    /**
     * {@return whether this kind of vault stands at a location without a scheme, damaged or not}
     *
     * @param location where the vault stands
     * @throws IOException if the place cannot be read or written
     */
    boolean recognises(VaultLocation location) throws IOException;

    /**
     * Opens the vault at a location.
     *
     * @param location where the vault stands
     * @param config the vault's settings
     * @param environment what comes from outside
     * @return the vault
     * @throws VaultException.NoVault if none stands there
     */
    Vault open(VaultLocation location, VaultConfig config, VaultEnvironment environment) throws IOException;

    /**
     * Makes an empty vault at a location and opens it.
     *
     * @param location where the vault stands
     * @param config the vault's settings
     * @param environment what comes from outside
     * @return the vault
     * @throws VaultException.Refused if something stands there already
     */
    Vault create(VaultLocation location, VaultConfig config, VaultEnvironment environment) throws IOException;
}
