package dev.varve;

import java.util.List;
import java.util.stream.Collectors;

/** What a person may write for a snapshot's ID. */
final class SnapshotNames {

    static final String LATEST = "latest";

    private static final int CANDIDATES_SHOWN = 5;

    private SnapshotNames() {}

    static Snapshot find(List<Snapshot> newestFirst, String name, VaultLocation vault) throws VaultException {
        if (name.equals(LATEST)) {
            return newestFirst.stream()
                    .filter(snapshot -> snapshot.status() == Snapshot.Status.ACTIVE)
                    .findFirst()
                    .orElseThrow(() -> new VaultException.NotFound(
                            vault + " holds no active snapshot yet: make one with 'varve backup FILE'"));
        }
        List<Snapshot> matching = newestFirst.stream()
                .filter(snapshot -> !name.isEmpty() && snapshot.id().startsWith(name))
                .toList();
        for (Snapshot snapshot : matching) {
            if (snapshot.id().equals(name)) {
                return snapshot;
            }
        }
        return switch (matching.size()) {
            case 0 ->
                throw new VaultException.NotFound("no snapshot '" + name + "' in " + vault
                        + ": 'varve list' shows those that are there, 'varve list --all' the removed ones too");
            case 1 -> matching.getFirst();
            default ->
                throw new VaultException.NotFound("'" + name + "' may be any of " + matching.size() + " snapshots ("
                        + firstOf(matching) + "): give more of the ID");
        };
    }

    private static String firstOf(List<Snapshot> matching) {
        String shown =
                matching.stream().limit(CANDIDATES_SHOWN).map(Snapshot::id).collect(Collectors.joining(", "));
        return matching.size() > CANDIDATES_SHOWN ? shown + ", …" : shown;
    }
}
