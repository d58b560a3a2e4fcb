package dev.varve.restic.lock;

import dev.varve.VaultException;
import dev.varve.restic.blob.Id;
import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;

/**
 * A lock that is held until it is closed. Every five minutes a new file takes the place of the old one.
 *
 * <p>Another program may remove a lock that is half an hour old, and then what this one wrote. So whoever holds a lock and could not renew it for
 * three quarters of that time, because the machine slept or the network was away, writes nothing more until it is certain that nobody did:
 * its old lock is still there after the new one could be seen. Safe for use by many threads.
 */
public final class HeldLock implements Closeable {
    private static final Duration RENEWED_EVERY = Duration.ofMinutes(5);

    /** Three quarters of the time after which others may take the lock for stale. */
    private static final Duration TRUSTED_FOR =
            LockFile.STALE_AFTER.multipliedBy(3).dividedBy(4);

    private final Locks locks;
    private final boolean exclusive;
    private final Thread renewal;
    private Id id;
    private Instant renewed;
    private boolean lost;
    private boolean closed;

    private HeldLock(Locks locks, Id id, boolean exclusive) {
        this.locks = locks;
        this.id = id;
        this.exclusive = exclusive;
        this.renewed = locks.now();
        this.renewal = Thread.ofVirtual().name("varve-lock").unstarted(this::renewUntilClosed);
    }

    static HeldLock holding(Locks locks, Id id, boolean exclusive) {
        HeldLock held = new HeldLock(locks, id, exclusive);
        held.renewal.start();
        return held;
    }

    private void renewUntilClosed() {
        try {
            while (true) {
                Thread.sleep(RENEWED_EVERY);
                renewQuietly();
            }
        } catch (InterruptedException e) {
            // closed
        }
    }

    /**
     * To be called before anything is written or removed.
     *
     * @throws VaultException.Locked if the lock can no longer be trusted; the verb has to give up
     */
    public synchronized void requireTrusted() throws IOException {
        if (lost) {
            throw lost();
        }
        if (isOverdue()) {
            renew();
        }
    }

    private boolean isOverdue() {
        return Duration.between(renewed, locks.now()).compareTo(TRUSTED_FOR) >= 0;
    }

    private void renewQuietly() {
        try {
            renew();
        } catch (IOException e) {
            // Tried again in five minutes; when that goes on too long, whoever wants to write is told.
        }
    }

    /** Says that the lock is still held. */
    synchronized void renew() throws IOException {
        if (closed) {
            return;
        }
        if (lost) {
            throw lost();
        }
        boolean overdue = isOverdue();
        if (overdue && !locks.files().has(id)) {
            lost = true;
            throw lost();
        }
        Instant now = locks.now();
        Id next = locks.files().write(locks.lock(exclusive));
        if (overdue) {
            locks.settle();
            if (!locks.files().has(id)) {
                lost = true;
                locks.files().remove(next);
                throw lost();
            }
        }
        Id old = id;
        id = next;
        renewed = now;
        locks.files().remove(old);
    }

    private static VaultException.Locked lost() {
        return new VaultException.Locked(
                "this program's lock on the repository was not renewed for so long that another one"
                        + " took it away: nothing more is written. Run the command again");
    }

    /** Lets go. */
    @Override
    public synchronized void close() throws IOException {
        closed = true;
        renewal.interrupt(); // under the monitor: it is not at work on a file now
        locks.files().remove(id);
    }
}
