package dev.varve.restic.lock;

import dev.varve.VaultException;
import dev.varve.restic.blob.Id;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes locks on a repository, by restic's rules: many programs may hold a shared one, or a single one the exclusive one. A stale lock is a
 * lock: only {@link #unlock} takes it away, because somebody said so.
 */
public final class Locks {
    /** So long another program may need until its lock is seen. */
    static final Duration SETTLING = Duration.ofMillis(200);

    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);

    private final LockFiles files;
    private final LockHolder here;
    private final InstantSource clock;
    private final ZoneId zone;
    private final Pause pause;

    /** Locks of one repository. */
    public Locks(LockFiles files, LockHolder here, InstantSource clock, ZoneId zone, Pause pause) {
        this.files = files;
        this.here = here;
        this.clock = clock;
        this.zone = zone;
        this.pause = pause;
    }

    /**
     * Takes a lock, and says every few minutes that it is still held.
     *
     * @param exclusive true to be alone
     * @param timeout how long to wait for others
     * @throws VaultException.Locked if another program holds the repository, and does not let go in time
     */
    public HeldLock take(boolean exclusive, Duration timeout) throws IOException {
        Instant deadline = clock.instant().plus(timeout);
        while (true) {
            Optional<LockFile> obstacle = obstacle(exclusive, null);
            if (obstacle.isEmpty()) {
                Id own = files.write(lock(exclusive));
                try {
                    pause.of(SETTLING);
                    obstacle = obstacle(exclusive, own);
                } catch (IOException | RuntimeException | Error e) {
                    removeAfter(own, e);
                    throw e;
                }
                if (obstacle.isEmpty()) {
                    return HeldLock.holding(this, own, exclusive);
                }
                files.remove(own);
            }
            if (!clock.instant().isBefore(deadline)) {
                throw locked(obstacle.get());
            }
            pause.of(shorter(BETWEEN_TRIES, Duration.between(clock.instant(), deadline)));
        }
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private void removeAfter(Id own, Throwable failure) {
        try {
            files.remove(own);
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    private Optional<LockFile> obstacle(boolean exclusive, @Nullable Id own) throws IOException {
        for (Map.Entry<Id, LockFile> other : files.all().entrySet()) {
            if (!other.getKey().equals(own) && (exclusive || other.getValue().exclusive())) {
                return Optional.of(other.getValue());
            }
        }
        return Optional.empty();
    }

    private VaultException.Locked locked(LockFile other) {
        String remedy = other.isStale(clock.instant(), here)
                ? "It seems to be gone: 'varve unlock' takes such locks away"
                : "Try again when it is done";
        return new VaultException.Locked("the repository is locked by " + other.holder() + " since " + other.time()
                + (other.exclusive() ? ", who has to be alone. " : ". ") + remedy);
    }

    LockFile lock(boolean exclusive) {
        return LockFile.of(clock.instant(), zone, exclusive, here);
    }

    LockFiles files() {
        return files;
    }

    Instant now() {
        return clock.instant();
    }

    void settle() throws IOException {
        pause.of(SETTLING);
    }

    /**
     * Takes locks away whose holders are gone.
     *
     * @param all true to take away those of programs that may be alive too
     * @return what was taken away
     */
    public List<LockFile> unlock(boolean all) throws IOException {
        List<LockFile> removed = new ArrayList<>();
        for (Map.Entry<Id, LockFile> lock : files.all().entrySet()) {
            if (all || lock.getValue().isStale(clock.instant(), here)) {
                files.remove(lock.getKey());
                removed.add(lock.getValue());
            }
        }
        return removed;
    }
}
