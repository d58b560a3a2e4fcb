package dev.varve.plain;

import dev.varve.BackupEstimate;
import dev.varve.BackupOptions;
import dev.varve.BackupResult;
import dev.varve.CheckDepth;
import dev.varve.CheckReport;
import dev.varve.Maintenance;
import dev.varve.OpenSnapshot;
import dev.varve.Pinning;
import dev.varve.RemovalPlan;
import dev.varve.RestoreOptions;
import dev.varve.RestoreResult;
import dev.varve.RetentionPolicy;
import dev.varve.Snapshot;
import dev.varve.SnapshotFilter;
import dev.varve.Source;
import dev.varve.Transfer;
import dev.varve.Vault;
import dev.varve.VaultException;
import dev.varve.VaultInfo;
import dev.varve.plain.disk.WriterLock.Held;
import dev.varve.plain.manifest.Manifest;
import dev.varve.plain.manifest.ManifestEntry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** A folder with one gzip file for each snapshot of one data file. Each verb is a class of its own; this one only brings them together. */
final class PlainVault implements Vault, Pinning, Maintenance, Transfer {
    private final VaultFolder vault;
    private final Removals removals;
    private final Backups backups;
    private final Restores restores;
    private final Cleaning cleaning;
    private final Repairs repairs;
    private final Checks checks;

    PlainVault(VaultFolder vault) {
        this.vault = vault;
        this.removals = new Removals(vault);
        this.backups = new Backups(vault, removals);
        this.restores = new Restores(vault, backups);
        this.cleaning = new Cleaning(vault);
        this.repairs = new Repairs(vault);
        this.checks = new Checks(vault, cleaning, repairs);
    }

    @Override
    public VaultInfo info() throws IOException {
        return switch (vault.state()) {
            case State.Sound(Manifest manifest) ->
                new VaultInfo(PlainProvider.SCHEME, vault.location(), vault.dataFile(manifest), null);
            case State.Damaged(String reason) ->
                new VaultInfo(PlainProvider.SCHEME, vault.location(), null, vault.damage(reason));
        };
    }

    @Override
    public List<Snapshot> list(SnapshotFilter filter) throws IOException {
        Manifest manifest = switch (vault.state()) {
            case State.Sound(Manifest sound) -> sound;
            case State.Damaged(String reason) -> repairs.rebuilt(reason).manifest();
        };
        boolean wantsRemoved = filter.statuses().contains(Snapshot.Status.ARCHIVED);
        List<ManifestEntry> entries = wantsRemoved ? vault.records().everything(manifest) : manifest.entries();
        return vault.snapshots(entries, manifest).stream()
                .filter(filter::matches)
                .toList();
    }

    @Override
    public BackupResult backup(Source source, BackupOptions options) throws IOException {
        return backups.backup(source, options);
    }

    @Override
    public BackupEstimate estimate(Source source, BackupOptions options) throws IOException {
        return backups.estimate(source, options);
    }

    @Override
    public OpenSnapshot open(String id) throws IOException {
        return onSnapshot(id, snapshot -> OpenFile.open(vault, snapshot));
    }

    @Override
    public RestoreResult restore(String id, RestoreOptions options) throws IOException {
        return onSnapshot(id, snapshot -> restores.restore(snapshot, options));
    }

    private interface Reading<T> {
        T of(Snapshot snapshot) throws IOException;
    }

    /** Reads the snapshot that a name means; if it is removed meanwhile and the name means another one by then, that one. */
    private <T> T onSnapshot(String name, Reading<T> reading) throws IOException {
        Snapshot meant = find(name);
        while (true) {
            try {
                return reading.of(meant);
            } catch (VaultException.NotFound e) {
                Snapshot now = find(name);
                if (now.id().equals(meant.id())) {
                    throw e;
                }
                meant = now;
            }
        }
    }

    @Override
    public RemovalPlan planDelete(Collection<String> ids) throws IOException {
        List<Snapshot> meant = new ArrayList<>();
        for (String id : ids) {
            meant.add(find(id));
        }
        return removals.planDelete(meant);
    }

    @Override
    public RemovalPlan planForget(RetentionPolicy policy, SnapshotFilter filter) throws IOException {
        return removals.planForget(policy, filter);
    }

    @Override
    public List<Snapshot> apply(RemovalPlan plan) throws IOException {
        return removals.apply(plan);
    }

    @Override
    public CheckReport check(CheckDepth depth) throws IOException {
        return checks.check(depth);
    }

    @Override
    public Snapshot pin(String id) throws IOException {
        return pinned(id, true);
    }

    @Override
    public Snapshot unpin(String id) throws IOException {
        return pinned(id, false);
    }

    private Snapshot pinned(String name, boolean pinned) throws IOException {
        String id = find(name).id();
        try (Held lock = vault.lock()) {
            Manifest manifest = vault.manifest();
            ManifestEntry entry = manifest.entry(id);
            if (entry == null || !entry.stored()) {
                throw new VaultException.NotFound("the content of " + id
                        + " was removed, only its entry is left: there is nothing to hold on to");
            }
            if (entry.details().pinned() != pinned) {
                ManifestEntry changed = entry.withPinned(pinned);
                manifest = vault.records()
                        .write(lock, manifest.map(each -> each.id().equals(id) ? changed : each), vault.now());
                entry = changed;
            }
            return vault.snapshot(entry, manifest);
        }
    }

    @Override
    public CleanPlan planClean() throws IOException {
        return cleaning.plan();
    }

    @Override
    public List<Orphan> clean(CleanPlan plan) throws IOException {
        return cleaning.clean(plan);
    }

    @Override
    public Adoption adopt(CleanPlan plan) throws IOException {
        return cleaning.adopt(plan);
    }

    @Override
    public RepairReport repair(boolean dryRun) throws IOException {
        return repairs.repair(dryRun);
    }

    @Override
    public Report exportTo(Path folder, boolean dryRun) throws IOException {
        return new Transfers(vault).exportTo(folder, dryRun);
    }

    @Override
    public Report importFrom(Path folderOrFile, boolean dryRun) throws IOException {
        return new Transfers(vault).importFrom(folderOrFile, dryRun);
    }

    @Override
    public String toString() {
        return "plain vault " + vault.path();
    }

    /** Holds nothing open between two calls. */
    @Override
    public void close() {
        // nothing to give back
    }
}
