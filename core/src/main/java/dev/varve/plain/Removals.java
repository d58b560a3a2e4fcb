package dev.varve.plain;

import dev.varve.Event;
import dev.varve.Finding;
import dev.varve.RemovalPlan;
import dev.varve.RetentionPolicy;
import dev.varve.Snapshot;
import dev.varve.SnapshotFilter;
import dev.varve.VaultException;
import dev.varve.plain.disk.WriterLock.Held;
import dev.varve.plain.manifest.Manifest;
import dev.varve.plain.manifest.ManifestEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Removes snapshots' content. First the manifest says that it is archived, durably; then the file goes. So a crash between leaves a file
 * that belongs to nobody, and never an entry whose content is missing.
 */
final class Removals {
    private final VaultFolder vault;

    Removals(VaultFolder vault) {
        this.vault = vault;
    }

    /**
     * Entries that are archived in the manifest and whose files have yet to go.
     *
     * @param manifest as it was written
     * @param leaving the entries as they were, the newest first
     * @param reasons by ID, on whose word
     */
    record Outcome(Manifest manifest, List<ManifestEntry> leaving, Map<String, String> reasons) {}

    /** Writes a manifest without what the vault's retention does not keep. */
    Outcome rotate(Held lock, Manifest manifest, Set<String> spared) throws IOException {
        RetentionPolicy retention = vault.config().retention();
        Map<String, String> reasons = new LinkedHashMap<>();
        if (!retention.isEmpty()) {
            String newest = manifest.entries().getLast().id();
            List<ManifestEntry> stored =
                    manifest.entries().stream().filter(ManifestEntry::stored).toList();
            RemovalPlan plan = retention.plan(
                    vault.snapshots(stored, manifest), vault.now().toInstant());
            for (RemovalPlan.Removed removal : plan.removed()) {
                String id = removal.snapshot().id();
                if (!id.equals(newest) && !spared.contains(id)) {
                    reasons.put(id, removal.reason());
                }
            }
        }
        return archive(lock, manifest, reasons);
    }

    /** Under the lock. */
    private Outcome archive(Held lock, Manifest manifest, Map<String, String> reasons) throws IOException {
        List<ManifestEntry> leaving = manifest.entries().reversed().stream()
                .filter(entry -> reasons.containsKey(entry.id()))
                .toList();
        Manifest without = manifest.map(entry -> {
            String reason = reasons.get(entry.id());
            return reason == null ? entry : entry.archived(reason);
        });
        Manifest written = vault.records().write(lock, without, vault.now());
        return new Outcome(written, leaving, reasons);
    }

    /** Takes the files away. One that will not go is told; it is an orphan then, which {@code clean} takes away. */
    List<Snapshot> finish(Outcome outcome) throws IOException {
        List<Snapshot> removed = new ArrayList<>();
        takeAway(outcome, removed).forEach(finding -> vault.tell(new Event.Noticed(finding)));
        return removed;
    }

    private List<Finding> takeAway(Outcome outcome, List<Snapshot> removed) throws IOException {
        List<Finding> left = new ArrayList<>();
        for (ManifestEntry entry : outcome.leaving()) {
            String reason = outcome.reasons().getOrDefault(entry.id(), "");
            Snapshot archived = vault.snapshot(entry.archived(reason), outcome.manifest());
            removed.add(archived);
            String file = entry.details().file();
            if (file != null) {
                try {
                    Files.deleteIfExists(vault.path().resolve(file));
                } catch (IOException e) {
                    left.add(new Finding(
                            Finding.Severity.WARNING,
                            entry.id(),
                            "it is off the list, but its file " + file + " could not be removed (" + e + ").",
                            "'varve clean' takes it away once that is mended."));
                }
            }
            vault.tell(new Event.Removed(archived, reason));
        }
        return left;
    }

    /** A plan that was to keep something must not take the last when that has gone in the meantime. */
    private static void requireSomethingLeft(RemovalPlan plan, Manifest manifest, Map<String, String> reasons)
            throws VaultException {
        boolean keeps = plan.kept().stream().anyMatch(kept -> kept.snapshot().status() == Snapshot.Status.ACTIVE);
        boolean left = manifest.entries().stream()
                .anyMatch(entry -> entry.status() == Snapshot.Status.ACTIVE && !reasons.containsKey(entry.id()));
        if (keeps && !left) {
            throw new VaultException.Refused(
                    "what the plan was to keep has been removed since, and nothing would be left: plan anew");
        }
    }

    RemovalPlan planDelete(List<Snapshot> snapshots) throws IOException {
        for (Snapshot snapshot : snapshots) {
            if (snapshot.pinned()) {
                throw new VaultException.Refused(
                        snapshot.id() + " is pinned: 'varve unpin " + snapshot.id() + "' gives it free");
            }
            if (snapshot.status() == Snapshot.Status.ARCHIVED) {
                throw new VaultException.NotFound(
                        snapshot.id() + " was removed before; only its entry is left ('varve list --all')");
            }
        }
        Set<String> ids = Set.copyOf(snapshots.stream().map(Snapshot::id).toList());
        Manifest manifest = vault.manifest();
        List<RemovalPlan.Kept> kept = new ArrayList<>();
        List<RemovalPlan.Removed> removed = new ArrayList<>();
        for (Snapshot snapshot : vault.snapshots(manifest.entries(), manifest)) {
            if (ids.contains(snapshot.id())) {
                removed.add(new RemovalPlan.Removed(snapshot, "deleted by name"));
            } else if (snapshot.status() != Snapshot.Status.ARCHIVED) {
                kept.add(new RemovalPlan.Kept(snapshot, List.of("not named")));
            }
        }
        return new RemovalPlan(kept, removed);
    }

    RemovalPlan planForget(RetentionPolicy policy, SnapshotFilter filter) throws IOException {
        if (policy.isEmpty()) {
            throw new VaultException.Refused(
                    "no rule says what to keep, so nothing would be kept: give at least one --keep-… option");
        }
        Manifest manifest = vault.manifest();
        List<Snapshot> meant = vault.snapshots(manifest.entries(), manifest).stream()
                .filter(filter::matches)
                .toList();
        return policy.plan(meant, vault.now().toInstant());
    }

    /**
     * Removes what a plan shows, less what has gone, been pinned or been replaced since.
     *
     * @throws VaultException.Incomplete if a file would not go
     */
    List<Snapshot> apply(RemovalPlan plan) throws IOException {
        if (plan.removed().isEmpty()) {
            return List.of();
        }
        List<Snapshot> removed = new ArrayList<>();
        List<Finding> left;
        try (Held lock = vault.lock()) {
            Manifest manifest = vault.manifest();
            Map<String, ManifestEntry> present = manifest.byId();
            Map<String, String> reasons = new LinkedHashMap<>();
            for (RemovalPlan.Removed removal : plan.removed()) {
                ManifestEntry entry = present.get(removal.snapshot().id());
                if (entry != null
                        && entry.stored()
                        && !entry.details().pinned()
                        && entry.hash().equals(removal.snapshot().hash())) {
                    reasons.put(entry.id(), removal.reason());
                }
            }
            if (reasons.isEmpty()) {
                return List.of();
            }
            requireSomethingLeft(plan, manifest, reasons);
            left = takeAway(archive(lock, manifest, reasons), removed);
        }
        if (!left.isEmpty()) {
            throw new VaultException.Incomplete(
                    removed.size() + " snapshots are off the list, but not every file could be removed", left);
        }
        return removed;
    }
}
