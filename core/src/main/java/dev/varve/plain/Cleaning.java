package dev.varve.plain;

import dev.varve.Finding;
import dev.varve.Maintenance.Adoption;
import dev.varve.Maintenance.CleanPlan;
import dev.varve.Maintenance.Orphan;
import dev.varve.Snapshot;
import dev.varve.VaultException;
import dev.varve.plain.disk.Durable;
import dev.varve.plain.disk.WriterLock.Held;
import dev.varve.plain.gzip.GzipFormatException;
import dev.varve.plain.manifest.Manifest;
import dev.varve.plain.manifest.ManifestEntry;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Finds what belongs to no snapshot, and takes it away or in. Only files of the vault's own naming are ever touched, only beside a sound
 * manifest, and under the lock, where what looks left behind is no writer's at work.
 */
final class Cleaning {
    private final VaultFolder vault;

    Cleaning(VaultFolder vault) {
        this.vault = vault;
    }

    /** Under the lock where that can be had, since what a writer is about to name looks like an orphan until then. */
    CleanPlan plan() throws IOException {
        try (Held lock = vault.lock()) {
            return new CleanPlan(orphans(lock));
        } catch (FileSystemException e) {
            return new CleanPlan(orphans(vault.manifest())); // nobody can write here
        }
    }

    /** What belongs to no snapshot, or nothing while a writer is at work. */
    List<Orphan> orphansIfNobodyWrites() throws IOException {
        try {
            Optional<Held> lock = vault.lockIfFree();
            if (lock.isEmpty()) {
                return List.of();
            }
            try (Held held = lock.get()) {
                return orphans(held);
            }
        } catch (FileSystemException e) {
            return orphans(vault.manifest());
        }
    }

    /** With proof that nobody else changes what is looked at. */
    private List<Orphan> orphans(Held lock) throws IOException {
        Objects.requireNonNull(lock);
        return orphans(vault.manifest());
    }

    private List<Orphan> orphans(Manifest manifest) throws IOException {
        Set<String> named = new HashSet<>();
        Set<String> archived = new HashSet<>();
        for (ManifestEntry entry : manifest.entries()) {
            String file = entry.details().file();
            if (!entry.stored()) {
                archived.add(entry.id());
            } else if (file != null) {
                named.add(file);
            }
        }
        List<Orphan> orphans = new ArrayList<>();
        for (StoredName name : StoredName.allIn(vault.path())) {
            if (!named.contains(name.toString())) {
                String reason =
                        archived.contains(name.id()) ? "the snapshot that it held was removed" : "no snapshot names it";
                addTo(orphans, name.toString(), reason, true);
            }
        }
        for (String temporary : List.of(Backups.TEMPORARY, Records.TEMPORARY, Records.TEMPORARY_PREVIOUS)) {
            addTo(orphans, temporary, "a writer was interrupted", false);
        }
        orphans.sort(Comparator.comparing(Orphan::name));
        return orphans;
    }

    private void addTo(List<Orphan> orphans, String name, String reason, boolean adoptable) throws IOException {
        Path file = vault.path().resolve(name);
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            boolean regular = Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
            orphans.add(new Orphan(name, regular ? Files.size(file) : 0, reason, adoptable && regular));
        }
    }

    /**
     * Removes what a plan shows and what is still an orphan.
     *
     * @throws VaultException.Incomplete if one would not go
     */
    List<Orphan> clean(CleanPlan plan) throws IOException {
        List<Orphan> removed = new ArrayList<>();
        List<Finding> left = new ArrayList<>();
        if (plan.orphans().isEmpty()) {
            return removed;
        }
        try (Held lock = vault.lock()) {
            for (Orphan orphan : stillOrphans(lock, plan)) {
                try {
                    Files.delete(vault.path().resolve(orphan.name()));
                    removed.add(orphan);
                } catch (NoSuchFileException e) {
                    // Somebody else took it away.
                } catch (IOException e) {
                    left.add(new Finding(
                            Finding.Severity.WARNING, orphan.name(), "it could not be removed (" + e + ").", ""));
                }
            }
        }
        if (!left.isEmpty()) {
            throw new VaultException.Incomplete(removed.size() + " files were removed, but not all", left);
        }
        return removed;
    }

    private List<Orphan> stillOrphans(Held lock, CleanPlan plan) throws IOException {
        Set<String> now = new HashSet<>();
        orphans(lock).forEach(orphan -> now.add(orphan.name()));
        return plan.orphans().stream()
                .filter(orphan -> now.contains(orphan.name()))
                .toList();
    }

    Adoption adopt(CleanPlan plan) throws IOException {
        List<Finding> findings = new ArrayList<>();
        List<String> adopted = new ArrayList<>();
        if (plan.orphans().stream().noneMatch(Orphan::adoptable)) {
            return new Adoption(List.of(), findings);
        }
        try (Held lock = vault.lock()) {
            Manifest manifest = vault.manifest();
            for (Orphan orphan : stillOrphans(lock, plan)) {
                StoredName name = StoredName.parse(orphan.name());
                if (orphan.adoptable() && name != null) {
                    manifest = adopt(manifest, name, adopted, findings);
                }
            }
            if (!adopted.isEmpty()) {
                manifest = vault.records().write(lock, manifest, vault.now());
            }
            List<Snapshot> snapshots = vault.snapshots(manifest.entries(), manifest).stream()
                    .filter(snapshot -> adopted.contains(snapshot.id()))
                    .toList();
            return new Adoption(snapshots, findings);
        }
    }

    private Manifest adopt(Manifest manifest, StoredName name, List<String> adopted, List<Finding> findings)
            throws IOException {
        StoredFile file;
        try {
            file = StoredFile.read(vault.path().resolve(name.toString()));
        } catch (GzipFormatException e) {
            findings.add(left(name, "it is damaged (" + e.getMessage() + ")"));
            return manifest;
        }
        if (!file.sha256().startsWith(name.hash())) {
            findings.add(left(name, "its content has another hash than its name says"));
            return manifest;
        }
        StoredName own = name;
        ManifestEntry bearer = manifest.entry(name.id());
        if (bearer != null && (bearer.stored() || !bearer.mayHold(file.size(), file.sha256()))) {
            own = renamed(manifest, name);
        }
        Durable.forceFile(vault.path().resolve(own.toString()));
        Durable.forceFolder(vault.path());
        ManifestEntry entry = file.asEntry(own, vault.environment().zone());
        adopted.add(entry.id());
        return manifest.insert(
                bearer != null && own.equals(name) ? entry.completedBy(bearer.active()) : entry,
                vault.environment().zone());
    }

    /** Gives a file whose ID another snapshot bears one of its own. */
    private StoredName renamed(Manifest manifest, StoredName name) throws IOException {
        StoredName own = name.withId(new UsedIds(vault, manifest).next(name.id()));
        Durable.publish(vault.path().resolve(name.toString()), vault.path().resolve(own.toString()));
        return own;
    }

    private static Finding left(StoredName name, String why) {
        return new Finding(
                Finding.Severity.WARNING,
                name.toString(),
                why + ", and was left where it is.",
                "'varve clean' removes it.");
    }
}
