package dev.varve.plain;

import dev.varve.Transfer.Report;
import dev.varve.VaultException;
import dev.varve.VaultLocation;
import dev.varve.plain.disk.WriterLock.Held;
import dev.varve.plain.manifest.Manifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Carries snapshots between vaults of this kind, stored bytes and all that is known of them. A copy counts when it is durable and was read
 * back; the manifest of the vault that it goes to names the copies when all are there, or when carrying on proved impossible.
 */
final class Transfers {
    private final VaultFolder vault;

    Transfers(VaultFolder vault) {
        this.vault = vault;
    }

    Report exportTo(Path folder, boolean dryRun) throws IOException {
        VaultLocation location = VaultLocation.of(folder);
        Manifest manifest = vault.manifest();
        VaultFolder other = new VaultFolder(location, vault.config(), vault.environment());
        boolean stands = PlainProvider.stands(folder);
        if (stands) {
            requireOther(other);
            requireSameFile(manifest, other);
        }
        if (dryRun) {
            Manifest there =
                    stands ? other.manifest() : Manifest.empty(vault.now().toLocalDateTime());
            return new Carrying(vault, manifest, other, there).planned();
        }
        if (!stands) {
            new NewVault(location, vault.config(), vault.environment()).make();
        }
        try (Held lock = other.lock()) {
            return new Carrying(vault, manifest, other, other.manifest()).run(lock);
        }
    }

    Report importFrom(Path folderOrFile, boolean dryRun) throws IOException {
        if (Files.isRegularFile(folderOrFile)) {
            return new FileImport(vault).run(folderOrFile, dryRun);
        }
        if (Files.notExists(folderOrFile)) {
            throw new NoSuchFileException(folderOrFile.toString());
        }
        if (!PlainProvider.stands(folderOrFile)) {
            throw new VaultException.NoVault(
                    folderOrFile + " is neither a plain vault nor a file out of one: check the name");
        }
        VaultFolder other = new VaultFolder(VaultLocation.of(folderOrFile), vault.config(), vault.environment());
        requireOther(other);
        Manifest manifest = switch (other.state()) {
            case State.Sound(Manifest sound) -> sound;
            case State.Damaged(String reason) ->
                new Reconstruction(other, reason).rebuild().manifest();
        };
        requireSameName(other, manifest);
        if (dryRun) {
            return new Carrying(other, manifest, vault, vault.manifest()).planned();
        }
        try (Held lock = vault.lock()) {
            return new Carrying(other, manifest, vault, vault.manifest()).run(lock);
        }
    }

    private void requireSameFile(Manifest manifest, VaultFolder other) throws IOException {
        Path ours = vault.dataFile(manifest);
        Path theirs = other.dataFile(other.manifest());
        if (theirs != null && ours != null && !theirs.equals(ours)) {
            throw new VaultException.Refused(other.path() + " holds the versions of " + theirs + ", and " + vault.path()
                    + " those of " + ours + ": name another folder");
        }
    }

    private void requireSameName(VaultFolder other, Manifest source) throws IOException {
        Path theirs = other.dataFile(source);
        Path ours = vault.dataFile(vault.manifest());
        if (theirs != null && ours != null && !Objects.equals(theirs.getFileName(), ours.getFileName())) {
            throw new VaultException.Refused(other.path() + " holds the versions of " + theirs + ", and " + vault.path()
                    + " those of " + ours + ": import it into a vault of its own, or its files one by one");
        }
    }

    private void requireOther(VaultFolder other) throws IOException {
        if (Files.isSameFile(vault.path(), other.path())) {
            throw new VaultException.Refused(other.path() + " is this vault itself: name another folder");
        }
    }
}
