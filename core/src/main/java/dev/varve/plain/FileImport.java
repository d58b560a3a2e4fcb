package dev.varve.plain;

import dev.varve.Snapshot.Status;
import dev.varve.Transfer.Report;
import dev.varve.VaultException;
import dev.varve.plain.disk.WriterLock.Held;
import dev.varve.plain.gzip.GzipFormatException;
import dev.varve.plain.manifest.Manifest;
import dev.varve.plain.manifest.ManifestEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes one gzip file, of a vault's or of anybody's, into a vault as a snapshot at its place in time. */
final class FileImport {
    private static final String GZIP = ".gz";

    private final VaultFolder vault;

    FileImport(VaultFolder vault) {
        this.vault = vault;
    }

    Report run(Path path, boolean dryRun) throws IOException {
        StoredFile file;
        try {
            file = StoredFile.read(path);
        } catch (GzipFormatException e) {
            throw new VaultException.Corrupt(path + " cannot be taken in: " + e.getMessage(), e);
        }
        StoredName known = StoredName.parse(path.getFileName().toString());
        Manifest present = vault.manifest();
        if (isThere(present, file, known)) {
            return new Report(List.of(), 1, List.of());
        }
        if (dryRun) {
            ManifestEntry entry = described(file, known, name(present, file, known, path), path);
            return new Report(List.of(vault.snapshot(entry, present)), 0, List.of());
        }
        try (Held lock = vault.lock()) {
            Manifest manifest = vault.manifest();
            StoredName name = name(manifest, file, known, path);
            ManifestEntry entry = Copy.of(vault, path, name, described(file, known, name, path));
            Manifest with = vault.records()
                    .write(lock, manifest.insert(entry, vault.environment().zone()), vault.now());
            return new Report(List.of(vault.snapshot(entry, with)), 0, List.of());
        }
    }

    private boolean isThere(Manifest manifest, StoredFile file, @Nullable StoredName known) {
        return manifest.entries().stream()
                .filter(entry -> entry.status() == Status.ACTIVE && entry.mayHold(file.size(), file.sha256()))
                .anyMatch(entry -> known == null || entry.id().equals(known.id()));
    }

    private StoredName name(Manifest manifest, StoredFile file, @Nullable StoredName known, Path path)
            throws IOException {
        String id = known != null ? known.id() : new NewEntries(vault).unusedId(manifest, modified(file, path));
        ManifestEntry bearer = manifest.entry(id);
        boolean comesBack = bearer != null && !bearer.stored() && bearer.mayHold(file.size(), file.sha256());
        String unused = comesBack ? id : new UsedIds(vault, manifest).next(id);
        String fileName = path.getFileName().toString();
        String dataFile = fileName.endsWith(GZIP) ? fileName.substring(0, fileName.length() - GZIP.length()) : fileName;
        return StoredName.of(vault.config().filePrefix(), unused, file.sha256(), dataFile);
    }

    private ManifestEntry described(StoredFile file, @Nullable StoredName known, StoredName name, Path path)
            throws IOException {
        if (known != null || file.entry() != null) {
            return file.asEntry(name, vault.environment().zone());
        }
        return StoredFile.recovered(name, modified(file, path))
                .withDescription("imported from " + path.getFileName())
                .stored(name.toString(), file.storedSize(), file.sha256(), file.size());
    }

    private OffsetDateTime modified(StoredFile file, Path path) throws IOException {
        Instant time =
                file.label().modified().orElse(Files.getLastModifiedTime(path).toInstant());
        return OffsetDateTime.ofInstant(time, vault.environment().zone());
    }
}
