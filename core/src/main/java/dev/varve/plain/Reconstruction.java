package dev.varve.plain;

import dev.varve.Finding;
import dev.varve.Finding.Severity;
import dev.varve.Snapshot.Status;
import dev.varve.plain.gzip.GzipFormatException;
import dev.varve.plain.manifest.Manifest;
import dev.varve.plain.manifest.ManifestEntry;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Builds a manifest of what is left of a vault: as much of the damaged manifest as can be read, the one before it, and the gzip files with
 * what their headers say. Where they disagree the later record counts, and where it is silent the earlier one fills in. Changes nothing.
 */
final class Reconstruction {
    private final VaultFolder vault;
    private final ZoneId zone;
    private final List<Finding> findings = new ArrayList<>();

    Reconstruction(VaultFolder vault, String reason) {
        this.vault = vault;
        this.zone = vault.environment().zone();
        findings.add(
                new Finding(Severity.WARNING, Records.MANIFEST, reason + "; it is built anew of what is left.", ""));
    }

    /**
     * A manifest that agrees with the files.
     *
     * @param manifest the manifest
     * @param findings what had to be guessed or given up
     */
    record Rebuilt(Manifest manifest, List<Finding> findings) {}

    Rebuilt rebuild() throws IOException {
        Manifest read = new ManifestFile(vault.path().resolve(Records.MANIFEST)).salvage();
        Manifest previous = vault.records().previous();
        if (previous == null) {
            findings.add(new Finding(
                    Severity.WARNING,
                    Records.PREVIOUS,
                    "the manifest before is not there either, so what was changed after a backup (pins) is lost.",
                    "Look at 'varve list', and pin again what should stay."));
        }
        Map<String, StoredName> files = new HashMap<>();
        StoredName.allIn(vault.path()).forEach(name -> files.put(name.id() + name.hash(), name));

        List<ManifestEntry> entries = new ArrayList<>();
        for (ManifestEntry entry : merged(read, previous)) {
            StoredName file = files.remove(entry.id() + StoredName.shortened(entry.hash()));
            entries.add(agreeing(entry, file));
        }
        Manifest rebuilt = base(read, previous).withEntries(entries);
        List<StoredName> unknown = files.values().stream()
                .sorted(Comparator.comparing(StoredName::toString))
                .toList();
        for (StoredName name : unknown) {
            rebuilt = withFile(rebuilt, name);
        }
        Manifest bound = rebuilt.dataFile() == null ? bound(rebuilt) : rebuilt;
        return new Rebuilt(bound.withUsed(vault.records().history().read()), findings);
    }

    /** In the order of the earlier manifest, which is the longer one where the later is cut short. */
    private static List<ManifestEntry> merged(@Nullable Manifest read, @Nullable Manifest previous) {
        Map<String, ManifestEntry> merged = new LinkedHashMap<>();
        if (previous != null) {
            previous.entries().forEach(entry -> merged.put(entry.id(), entry));
        }
        if (read != null) {
            for (ManifestEntry entry : read.entries()) {
                ManifestEntry older = merged.get(entry.id());
                merged.put(entry.id(), older == null ? entry : entry.completedBy(older));
            }
        }
        return List.copyOf(merged.values());
    }

    private Manifest base(@Nullable Manifest read, @Nullable Manifest previous) {
        if (previous == null) {
            Manifest base = read != null ? read : Manifest.empty(vault.now().toLocalDateTime());
            return base.withDataFile(null);
        }
        return previous;
    }

    private ManifestEntry agreeing(ManifestEntry entry, @Nullable StoredName file) throws IOException {
        if (!entry.stored()) {
            return file == null ? entry : revived(entry, file);
        }
        if (file == null) {
            return Repairs.gone(entry, Severity.WARNING, findings);
        }
        return found(entry, file);
    }

    /** What the lost manifest said of it nobody knows: perhaps the file was about to go, perhaps it had just been brought back. */
    private ManifestEntry revived(ManifestEntry entry, StoredName file) throws IOException {
        findings.add(new Finding(
                Severity.WARNING,
                entry.id(),
                "an older record says that it was removed, yet its file is there; it is listed again.",
                "'varve delete' removes it."));
        return found(entry.active(), file);
    }

    private ManifestEntry found(ManifestEntry entry, StoredName file) throws IOException {
        Path path = vault.path().resolve(file.toString());
        return new Described(vault, null).complete(entry.inFile(file.toString(), Files.size(path)));
    }

    /** Takes a file in that no record names; what its header or its name tells is all that is known of it. */
    private Manifest withFile(Manifest manifest, StoredName name) throws IOException {
        ManifestEntry bearer = manifest.entry(name.id());
        if (bearer != null) {
            findings.add(new Finding(
                    Severity.WARNING,
                    name.toString(),
                    "another snapshot bears its ID, or its content was removed on purpose; it was left alone.",
                    "'varve clean --adopt' takes it in under a new ID."));
            return manifest;
        }
        try {
            StoredFile file = StoredFile.read(vault.path().resolve(name.toString()));
            if (!file.sha256().startsWith(name.hash())) {
                return manifest.insert(lost(name, "its content has another hash than its name says"), zone);
            }
            ManifestEntry entry = file.asEntry(name, zone);
            findings.add(new Finding(
                    Severity.INFO,
                    entry.id(),
                    file.entry() != null
                            ? "found by its file's header."
                            : "found by its file; its description is lost.",
                    ""));
            return manifest.insert(entry, zone);
        } catch (GzipFormatException e) {
            return manifest.insert(lost(name, "its file is damaged (" + e.getMessage() + ")"), zone);
        } catch (ClosedByInterruptException | InterruptedIOException e) {
            throw e;
        } catch (IOException e) {
            findings.add(new Finding(
                    Severity.ERROR,
                    name.toString(),
                    "it cannot be read (" + Damage.inWords(e) + "), and is left out.",
                    "Repair again once that is mended."));
            return manifest;
        }
    }

    private ManifestEntry lost(StoredName name, String why) throws IOException {
        findings.add(new Finding(Severity.ERROR, name.id(), why + ".", "It is listed as corrupted."));
        return StoredFile.recovered(name, zone)
                .inFile(name.toString(), Files.size(vault.path().resolve(name.toString())))
                .withStatus(Status.CORRUPTED);
    }

    /** Where no record says which file the vault belongs to, the files' headers may; a foreign vault is the original's. */
    private Manifest bound(Manifest manifest) throws IOException {
        boolean ours = false;
        for (ManifestEntry entry : manifest.entries().reversed()) {
            if (entry.stored() && entry.details().file() != null) {
                String name = StoredFile.dataFileName(vault.file(entry));
                ours |= name != null;
                if (name != null && Files.exists(vault.path().resolveSibling(name))) {
                    return manifest.withDataFile("../" + name);
                }
            }
        }
        return ours || manifest.entries().isEmpty() ? manifest : manifest.withDataFile(Manifest.DATA_FILE_OF_ORIGINAL);
    }
}
