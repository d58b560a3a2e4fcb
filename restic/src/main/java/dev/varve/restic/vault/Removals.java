package dev.varve.restic.vault;

import dev.varve.Event;
import dev.varve.Finding;
import dev.varve.RemovalPlan;
import dev.varve.RetentionPolicy;
import dev.varve.Snapshot;
import dev.varve.SnapshotFilter;
import dev.varve.VaultException;
import dev.varve.restic.blob.Id;
import dev.varve.restic.repo.FileKind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Removes snapshots. What only they needed stays in the packs until somebody prunes. */
final class Removals {
    private final OpenRepository open;

    Removals(OpenRepository open) {
        this.open = open;
    }

    RemovalPlan planDelete(Collection<Snapshot> meant) throws IOException {
        for (Snapshot snapshot : meant) {
            if (snapshot.pinned()) {
                throw new VaultException.Refused(
                        snapshot.id() + " is pinned: 'varve unpin " + snapshot.id() + "' first, if it is to go");
            }
        }
        Set<String> ids = meant.stream().map(Snapshot::id).collect(Collectors.toSet());
        List<RemovalPlan.Kept> kept = new ArrayList<>();
        List<RemovalPlan.Removed> removed = new ArrayList<>();
        for (Stored stored : open.snapshots().all()) {
            Snapshot snapshot = stored.snapshot();
            if (ids.contains(snapshot.id())) {
                removed.add(new RemovalPlan.Removed(snapshot, "deleted by name"));
            } else {
                kept.add(new RemovalPlan.Kept(snapshot, List.of("not named")));
            }
        }
        return new RemovalPlan(kept, removed);
    }

    /** Each machine's snapshots of the same paths are a history of their own. */
    RemovalPlan planForget(RetentionPolicy policy, SnapshotFilter filter) throws IOException {
        Map<Snapshot.Origin, List<Snapshot>> histories = new LinkedHashMap<>();
        for (Stored stored : open.snapshots().all()) {
            Snapshot snapshot = stored.snapshot();
            if (filter.matches(snapshot)) {
                histories
                        .computeIfAbsent(snapshot.origin(), origin -> new ArrayList<>())
                        .add(snapshot);
            }
        }
        List<RemovalPlan.Kept> kept = new ArrayList<>();
        List<RemovalPlan.Removed> removed = new ArrayList<>();
        for (List<Snapshot> history : histories.values()) {
            RemovalPlan plan = policy.plan(history, open.now());
            kept.addAll(plan.kept());
            removed.addAll(plan.removed());
        }
        return new RemovalPlan(kept, removed);
    }

    List<Snapshot> apply(RemovalPlan plan) throws IOException {
        if (plan.removed().isEmpty()) {
            return List.of();
        }
        open.requireRemovable();
        return open.locked(true, locked -> {
            Map<String, Snapshot> present = open.snapshots().all().stream()
                    .map(Stored::snapshot)
                    .filter(snapshot -> !snapshot.pinned())
                    .collect(Collectors.toMap(Snapshot::id, snapshot -> snapshot));
            List<RemovalPlan.Removed> removed = plan.removed().stream()
                    .filter(removal -> present.containsKey(removal.snapshot().id()))
                    .toList();
            locked.files()
                    .remove(
                            FileKind.SNAPSHOT,
                            removed.stream()
                                    .map(removal -> Id.parse(removal.snapshot().id()))
                                    .toList());
            removed.forEach(removal -> open.tell(new Event.Removed(removal.snapshot(), removal.reason())));
            return removed.stream().map(RemovalPlan.Removed::snapshot).toList();
        });
    }

    /** Keeps what the vault's settings keep of the history that a new snapshot belongs to, and of no other. */
    List<Snapshot> applyRetention(Snapshot newest) throws IOException {
        SnapshotFilter own = new SnapshotFilter(
                Set.of(Snapshot.Status.values()),
                Set.of(),
                Set.of(newest.origin().host()),
                Set.copyOf(newest.origin().paths()));
        RemovalPlan plan = planForget(open.config().retention(), own);
        List<RemovalPlan.Removed> removed = plan.removed().stream()
                .filter(removal -> removal.snapshot().origin().equals(newest.origin()))
                .toList();
        try {
            return apply(new RemovalPlan(plan.kept(), removed));
        } catch (VaultException.Locked e) {
            open.tell(new Event.Noticed(new Finding(
                    Finding.Severity.INFO,
                    open.location().toString(),
                    "older snapshots stay, since another program is at work: " + e.getMessage() + ".",
                    "The next backup removes them.")));
            return List.of();
        }
    }
}
