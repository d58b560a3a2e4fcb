package dev.varve.restic.vault;

import dev.varve.restic.blob.FormatException;
import dev.varve.restic.blob.Id;
import dev.varve.restic.lock.LockFile;
import dev.varve.restic.lock.LockFiles;
import dev.varve.restic.repo.Codec;
import dev.varve.restic.repo.FileKind;
import dev.varve.restic.repo.Repository;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The locks of a repository, sealed as all of its files are. */
final class RepositoryLocks implements LockFiles {
    private final Repository repository;

    RepositoryLocks(Repository repository) {
        this.repository = repository;
    }

    @Override
    public NavigableMap<Id, LockFile> all() throws IOException {
        NavigableMap<Id, LockFile> locks = new TreeMap<>();
        try (Codec codec = repository.codec()) {
            for (Id id : repository.files().list(FileKind.LOCK)) {
                try {
                    if (repository.files().size(FileKind.LOCK, id) > 0) {
                        locks.put(id, LockFile.read(repository.files().load(codec, FileKind.LOCK, id)));
                    }
                } catch (NoSuchFileException e) {
                    // let go of just now
                } catch (FormatException e) {
                    throw repository.files().damaged(FileKind.LOCK, id, e);
                }
            }
        }
        return locks;
    }

    @Override
    public Id write(LockFile lock) throws IOException {
        try (Codec codec = repository.codec()) {
            return repository.files().save(codec, FileKind.LOCK, lock.json());
        }
    }

    @Override
    public boolean has(Id id) throws IOException {
        return repository.files().has(FileKind.LOCK, id);
    }

    @Override
    public void remove(Id id) throws IOException {
        repository.files().remove(FileKind.LOCK, List.of(id));
    }
}
