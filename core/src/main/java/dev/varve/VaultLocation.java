package dev.varve;

import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a vault stands: {@code plain:PATH}, {@code s3:https://host/bucket}, and so on, or a path alone, whose kind is
 * then read off what stands there.
 *
 * @param scheme the word before the first colon; empty for a path alone
 * @param address what follows
 * @param fileSystem in which an address that is a path is meant
 */
public record VaultLocation(String scheme, String address, FileSystem fileSystem) {

    // At least two letters, so that the drive letter of a Windows path is none.
    private static final Pattern SCHEMED = Pattern.compile("([a-z][a-z0-9]+):(.+)", Pattern.DOTALL);

    /** Refuses an empty address. */
    public VaultLocation {
        if (address.isEmpty()) {
            throw new IllegalArgumentException("a vault's location is empty: give a folder, or SCHEME:ADDRESS");
        }
    }

    /**
     * Reads a location as a person writes it.
     *
     * @param text what the person wrote
     * @return the location
     */
    public static VaultLocation parse(String text) {
        Matcher matcher = SCHEMED.matcher(text);
        return matcher.matches()
                ? new VaultLocation(matcher.group(1), matcher.group(2), FileSystems.getDefault())
                : new VaultLocation("", text, FileSystems.getDefault());
    }

    /**
     * A folder, of whatever kind of vault stands there.
     *
     * @param folder the folder
     * @return the location
     */
    public static VaultLocation of(Path folder) {
        return new VaultLocation("", folder.toString(), folder.getFileSystem());
    }

    /**
     * {@return the address as a path}
     *
     * @throws java.nio.file.InvalidPathException if it cannot be one
     */
    public Path path() {
        return fileSystem.getPath(address);
    }

    @Override
    public String toString() {
        return scheme.isEmpty() ? address : scheme + ":" + address;
    }
}
