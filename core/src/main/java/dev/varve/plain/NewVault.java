package dev.varve.plain;

import dev.varve.VaultConfig;
import dev.varve.VaultEnvironment;
import dev.varve.VaultException;
import dev.varve.VaultLocation;
import dev.varve.plain.disk.Durable;
import dev.varve.plain.disk.WriterLock.Held;
import dev.varve.plain.manifest.Manifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Makes an empty vault: its folder, readable by its owner alone, durably in the one that holds it, and an empty manifest. */
final class NewVault {
    private final VaultFolder vault;

    NewVault(VaultLocation location, VaultConfig config, VaultEnvironment environment) {
        this.vault = new VaultFolder(location, config, environment);
    }

    VaultFolder make() throws IOException {
        Path folder = vault.path();
        if (!PlainProvider.stands(folder)
                && Files.exists(folder.resolve(Records.MANIFEST), LinkOption.NOFOLLOW_LINKS)) {
            throw new VaultException.Refused(
                    folder.resolve(Records.MANIFEST) + " is another program's: name another folder");
        }
        makeFolder(folder.toAbsolutePath().normalize());
        try (Held lock = vault.lock()) {
            if (PlainProvider.stands(folder)) {
                throw new VaultException.Refused("a vault stands at " + folder + " already: it can be used as it is");
            }
            vault.records().publish(lock, Manifest.empty(vault.now().toLocalDateTime()));
        }
        return vault;
    }

    private static void makeFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder) && Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            throw new VaultException.Refused(folder
                    + (Files.isSymbolicLink(folder) ? " is a link to nothing" : " is a file, and a vault is a folder")
                    + ": name another folder");
        }
        Durable.makeFolder(folder, ownersAlone(folder));
    }

    private static FileAttribute<?>[] ownersAlone(Path folder) {
        if (!folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return new FileAttribute<?>[0];
        }
        return new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
        };
    }
}
