package dev.varve.restic.vault;

import dev.varve.VaultException;
import dev.varve.restic.blob.FormatException;
import dev.varve.restic.blob.Id;
import dev.varve.restic.repo.Codec;
import dev.varve.restic.repo.FileKind;
import dev.varve.restic.repo.Repository;
import dev.varve.restic.snapshot.SnapshotFile;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The snapshot files of a repository. A file never changes, so each is read once. Safe for use by many threads. */
final class Snapshots {
    private final Repository repository;
    private final Map<Id, Stored> read = new ConcurrentHashMap<>();

    Snapshots(Repository repository) {
        this.repository = repository;
    }

    /** All that are there now, newest first. Needs no lock: each file is whole, and one that goes meanwhile is no longer there. */
    List<Stored> all() throws IOException {
        List<Stored> all = new ArrayList<>();
        try (Codec codec = repository.codec()) {
            for (Id id : repository.files().list(FileKind.SNAPSHOT)) {
                try {
                    all.add(load(codec, id));
                } catch (NoSuchFileException e) {
                    // removed just now
                }
            }
        }
        all.sort(Stored.NEWEST_FIRST);
        return all;
    }

    private Stored load(Codec codec, Id id) throws IOException {
        Stored known = read.get(id);
        if (known == null) {
            try {
                known = new Stored(id, SnapshotFile.read(repository.files().load(codec, FileKind.SNAPSHOT, id)));
            } catch (FormatException e) {
                throw repository.files().damaged(FileKind.SNAPSHOT, id, e);
            }
            read.put(id, known);
        }
        return known;
    }

    /** One by its whole ID. */
    Stored get(String id) throws IOException {
        try (Codec codec = repository.codec()) {
            return load(codec, Id.parse(id));
        } catch (NoSuchFileException e) {
            throw new VaultException.NotFound(
                    "snapshot " + id + " was removed just now: 'varve list' shows what is there");
        }
    }

    /** Stores one, by which it becomes a snapshot. */
    Stored save(Repository locked, SnapshotFile file) throws IOException {
        try (Codec codec = locked.codec()) {
            Stored stored = new Stored(locked.files().save(codec, FileKind.SNAPSHOT, file.write()), file);
            read.put(stored.id(), stored);
            return stored;
        }
    }
}
