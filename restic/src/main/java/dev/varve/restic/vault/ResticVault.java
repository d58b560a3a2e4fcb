package dev.varve.restic.vault;

import dev.varve.BackupEstimate;
import dev.varve.BackupOptions;
import dev.varve.BackupResult;
import dev.varve.CheckDepth;
import dev.varve.CheckReport;
import dev.varve.OpenSnapshot;
import dev.varve.Pinning;
import dev.varve.RemovalPlan;
import dev.varve.RestoreOptions;
import dev.varve.RestoreResult;
import dev.varve.RetentionPolicy;
import dev.varve.Snapshot;
import dev.varve.SnapshotFilter;
import dev.varve.Source;
import dev.varve.Vault;
import dev.varve.VaultInfo;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** A restic repository. Each verb is a class of its own; this one only brings them together. */
final class ResticVault implements Vault, Pinning {
    private final OpenRepository open;
    private final Removals removals;
    private final Backups backups;
    private final Restores restores;
    private final Checks checks;
    private final Pins pins;

    ResticVault(OpenRepository open) {
        this.open = open;
        this.removals = new Removals(open);
        this.backups = new Backups(open, removals);
        this.restores = new Restores(open, backups);
        this.checks = new Checks(open);
        this.pins = new Pins(open);
    }

    @Override
    public VaultInfo info() {
        return new VaultInfo(ResticProvider.SCHEME, open.location(), null, null);
    }

    @Override
    public List<Snapshot> list(SnapshotFilter filter) throws IOException {
        return open.snapshots().all().stream()
                .map(Stored::snapshot)
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
        return new OpenTree(open.repository(), open.snapshots().get(find(id).id()));
    }

    @Override
    public RestoreResult restore(String id, RestoreOptions options) throws IOException {
        return restores.restore(find(id), options);
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
        return pins.pinned(find(id), true);
    }

    @Override
    public Snapshot unpin(String id) throws IOException {
        return pins.pinned(find(id), false);
    }

    @Override
    public String toString() {
        return "restic vault " + open.location();
    }

    @Override
    public void close() {
        open.close();
    }
}
