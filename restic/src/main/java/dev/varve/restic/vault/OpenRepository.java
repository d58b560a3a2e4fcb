package dev.varve.restic.vault;

import dev.varve.Event;
import dev.varve.VaultConfig;
import dev.varve.VaultEnvironment;
import dev.varve.VaultException;
import dev.varve.VaultLocation;
import dev.varve.restic.lock.HeldLock;
import dev.varve.restic.lock.Locks;
import dev.varve.restic.lock.Pause;
import dev.varve.restic.repo.Repository;
import java.io.Closeable;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;

/** What all verbs of one vault share. */
final class OpenRepository implements Closeable {
    private final VaultLocation location;
    private final VaultConfig config;
    private final VaultEnvironment environment;
    private final Repository repository;
    private final Snapshots snapshots;

    OpenRepository(VaultLocation location, VaultConfig config, VaultEnvironment environment, Repository repository) {
        this.location = location;
        this.config = config;
        this.environment = environment;
        this.repository = repository;
        this.snapshots = new Snapshots(repository);
    }

    VaultLocation location() {
        return location;
    }

    VaultConfig config() {
        return config;
    }

    VaultEnvironment environment() {
        return environment;
    }

    Repository repository() {
        return repository;
    }

    Snapshots snapshots() {
        return snapshots;
    }

    Instant now() {
        return environment.clock().instant();
    }

    /**
     * Refuses to remove from a repository that only grows.
     *
     * @throws VaultException.Refused if its configuration says so
     */
    void requireRemovable() throws VaultException {
        if (repository.config().appendOnly()) {
            throw new VaultException.Refused(
                    location + " is append-only by its own configuration: nothing is removed from it");
        }
    }

    void tell(Event event) {
        environment.listener().onEvent(event);
    }

    /** Something to do while a lock is held; what it writes goes through the repository that it is given. */
    interface Locked<T> {
        T in(Repository locked) throws IOException;
    }

    <T> T locked(boolean exclusive, Locked<T> verb) throws IOException {
        Locks locks = new Locks(
                new RepositoryLocks(repository),
                LocalMachine.process(),
                InstantSource.system(),
                environment.zone(),
                Pause.REAL);
        try (HeldLock held = locks.take(exclusive, config.lockTimeout())) {
            return verb.in(repository.through(storage -> new GuardedStorage(storage, held)));
        }
    }

    @Override
    public void close() {
        repository.close();
    }
}
