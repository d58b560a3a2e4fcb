package dev.varve;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Collectors;

/** Opens and makes vaults of whatever kind. A location without a scheme that holds nothing yet becomes a plain vault. */
public final class Vaults {

    private static final String DEFAULT_SCHEME = "plain";

    private Vaults() {}

    /**
     * Opens the vault at a location. The caller closes it.
     *
     * @param location where the vault stands
     * @param config the vault's settings
     * @param environment what comes from outside
     * @return the vault
     * @throws VaultException.NoVault if none stands there
     */
    public static Vault open(VaultLocation location, VaultConfig config, VaultEnvironment environment)
            throws IOException {
        VaultProvider provider = providerAt(location)
                .orElseThrow(() -> new VaultException.NoVault(
                        "no vault at " + location + ": 'varve init' makes one, or name another with --vault LOCATION"));
        return provider.open(location, config, EventLog.over(location, environment));
    }

    /**
     * Makes an empty vault at a location. The caller closes it.
     *
     * @param location where the vault stands
     * @param config the vault's settings
     * @param environment what comes from outside
     * @return the vault
     * @throws VaultException.Refused if a vault stands there already, or something else does
     */
    public static Vault create(VaultLocation location, VaultConfig config, VaultEnvironment environment)
            throws IOException {
        String scheme = location.scheme().isEmpty() ? DEFAULT_SCHEME : location.scheme();
        return providerFor(scheme, location).create(location, config, EventLog.over(location, environment));
    }

    /**
     * {@return whether a vault stands at a location, damaged or not}
     *
     * @param location where the vault stands
     * @throws IOException if the place cannot be read or written
     */
    public static boolean exists(VaultLocation location) throws IOException {
        return location.scheme().isEmpty()
                ? providerAt(location).isPresent()
                : providerFor(location.scheme(), location).recognises(location);
    }

    private static Optional<VaultProvider> providerAt(VaultLocation location) throws IOException {
        if (!location.scheme().isEmpty()) {
            return Optional.of(providerFor(location.scheme(), location));
        }
        for (VaultProvider provider : providers()) {
            if (provider.recognises(location)) {
                return Optional.of(provider);
            }
        }
        return Optional.empty();
    }

    private static VaultProvider providerFor(String scheme, VaultLocation location) throws VaultException {
        List<VaultProvider> providers = providers();
        return providers.stream()
                .filter(provider -> provider.scheme().equals(scheme))
                .findFirst()
                .orElseThrow(() -> new VaultException.NoVault("no kind of vault is called '" + scheme + "' (in "
                        + location
                        + "): there are "
                        + providers.stream().map(VaultProvider::scheme).sorted().collect(Collectors.joining(", "))));
    }

    private static List<VaultProvider> providers() {
        return ServiceLoader.load(VaultProvider.class, VaultProvider.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }
}
