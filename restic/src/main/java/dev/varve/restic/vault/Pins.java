package dev.varve.restic.vault;

import dev.varve.Snapshot;
import dev.varve.restic.repo.FileKind;
import dev.varve.restic.snapshot.Deletion;
import dev.varve.restic.snapshot.SnapshotFile;
import java.io.IOException;
import java.util.List;

/** Holds on to snapshots by rustic's word, which restic passes over. A changed snapshot is a new file, and so has a new ID. */
final class Pins {
    private final OpenRepository open;

    Pins(OpenRepository open) {
        this.open = open;
    }

    Snapshot pinned(Snapshot snapshot, boolean pinned) throws IOException {
        if (snapshot.pinned() == pinned) {
            return snapshot;
        }
        open.requireRemovable();
        return open.locked(true, locked -> {
            Stored old = open.snapshots().get(snapshot.id());
            SnapshotFile changed =
                    old.file().withDeletion(old.id(), pinned ? new Deletion.Never() : new Deletion.NotSet());
            Stored stored = open.snapshots().save(locked, changed);
            locked.files().remove(FileKind.SNAPSHOT, List.of(old.id()));
            return stored.snapshot();
        });
    }
}
