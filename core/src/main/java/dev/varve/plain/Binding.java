package dev.varve.plain;

import dev.varve.VaultException;
import dev.varve.plain.disk.Durable;
import dev.varve.plain.manifest.Manifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Ties a vault to one data file: the first that it is given, recorded as a path relative to the vault, so that both may move together.
 */
final class Binding {
    private final VaultFolder vault;

    Binding(VaultFolder vault) {
        this.vault = vault;
    }

    /**
     * The manifest, tied to this file.
     *
     * @throws VaultException.Refused if it is tied to another
     */
    Manifest bound(Manifest manifest, SourceFile file) throws IOException {
        Path bound = vault.dataFile(manifest);
        if (bound == null) {
            return manifest.withDataFile(relative(file.path()));
        }
        if (!isBoundTo(manifest, file.path())) {
            throw new VaultException.Refused(vault.path() + " holds the versions of " + bound + ", not of "
                    + file.path() + ": name another vault with --vault LOCATION ('varve init -r LOCATION' makes one)");
        }
        return manifest;
    }

    /** Whether the vault holds the versions of this file. */
    boolean isBoundTo(Manifest manifest, Path file) throws IOException {
        Path bound = vault.dataFile(manifest);
        if (bound == null) {
            return false;
        }
        return bound.equals(realName(file))
                || (Files.exists(bound) && Files.exists(file) && Files.isSameFile(bound, file));
    }

    /** A data file's path as it stands in this vault's manifest. */
    String relative(Path file) throws IOException {
        Path real = realName(file);
        try {
            return vault.path()
                    .toRealPath()
                    .relativize(real)
                    .toString()
                    .replace(real.getFileSystem().getSeparator(), "/");
        } catch (IllegalArgumentException e) {
            return real.toString(); // on another drive, no path leads from one to the other
        }
    }

    /** The file's own name, which may be a link's, in the folder that really holds it. */
    private static Path realName(Path file) throws IOException {
        Path folder = Durable.folderOf(file);
        Path name = file.getFileName();
        return Files.exists(folder) && name != null
                ? folder.toRealPath().resolve(name)
                : file.toAbsolutePath().normalize();
    }
}
