package dev.varve;

import dev.varve.Snapshot.Status;
import java.util.EnumSet;
import java.util.Set;

/**
 * Which snapshots are meant. An empty set of tags, hosts or paths asks for nothing in particular.
 *
 * @param statuses a snapshot's status must be one of these
 * @param tags a snapshot must carry all of these
 * @param hosts a snapshot must come from one of these machines
 * @param paths a snapshot must hold all of these paths
 */
public record SnapshotFilter(Set<Status> statuses, Set<String> tags, Set<String> hosts, Set<String> paths) {

    /** Copies the sets. */
    public SnapshotFilter {
        statuses = Set.copyOf(statuses);
        tags = Set.copyOf(tags);
        hosts = Set.copyOf(hosts);
        paths = Set.copyOf(paths);
    }

    /** {@return every snapshot that the vault knows of, the archived ones too} */
    public static SnapshotFilter all() {
        return ofStatuses(EnumSet.allOf(Status.class));
    }

    /** {@return every snapshot whose content stands in the vault, damaged or not} */
    public static SnapshotFilter stored() {
        return ofStatuses(EnumSet.of(Status.ACTIVE, Status.CORRUPTED));
    }

    /** {@return every snapshot that can be restored as far as is known} */
    public static SnapshotFilter active() {
        return ofStatuses(EnumSet.of(Status.ACTIVE));
    }

    private static SnapshotFilter ofStatuses(Set<Status> statuses) {
        return new SnapshotFilter(statuses, Set.of(), Set.of(), Set.of());
    }

    /**
     * {@return the same, for snapshots that carry all of these tags}
     *
     * @param wanted the tags
     */
    public SnapshotFilter withTags(Set<String> wanted) {
        return new SnapshotFilter(statuses, wanted, hosts, paths);
    }

    /**
     * {@return whether a snapshot is meant}
     *
     * @param snapshot the snapshot
     */
    public boolean matches(Snapshot snapshot) {
        return statuses.contains(snapshot.status())
                && snapshot.tags().containsAll(tags)
                && (hosts.isEmpty() || hosts.contains(snapshot.origin().host()))
                && snapshot.origin().paths().containsAll(paths);
    }
}
