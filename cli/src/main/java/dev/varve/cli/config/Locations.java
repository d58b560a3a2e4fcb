package dev.varve.cli.config;

import dev.varve.VaultLocation;
import java.nio.file.Path;

/** Reads a vault's location as a person writes it, a relative path from a given folder. */
public final class Locations {

    private static final String HOME = "~/";

    private Locations() {}

    /**
     * The location that {@code text} names. {@code ~/} is the home folder, also where no shell has seen to it. An address
     * that holds a colon ({@code https://…}, {@code user@host:…}) is no path, and stays as it is.
     *
     * @throws IllegalArgumentException if it names none
     */
    public static VaultLocation parse(String text, Path folder, Path home) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a vault's location is empty: give a folder, or SCHEME:ADDRESS");
        }
        VaultLocation location = VaultLocation.parse(text);
        String address = location.address();
        if (!location.scheme().isEmpty() && address.indexOf(':') >= 0) {
            return location;
        }
        Path path = address.startsWith(HOME) ? home.resolve(address.substring(HOME.length())) : folder.resolve(address);
        return new VaultLocation(location.scheme(), path.toString(), path.getFileSystem());
    }
}
