package dev.varve.plain.disk;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Lets one writer at a time into a folder: one thread of this process by a permit, one process by an advisory lock on a file that is empty and
 * stays.
 *
 * <p>The permits belong to the process, not to an object, because the system's lock does: a process that opens the lock's file once more
 * and closes it lets go of the lock, whoever holds it (POSIX, {@code fcntl}). So nobody touches the file without the permit.
 */
public final class WriterLock {
    /** The lock's file. */
    public static final String NAME = ".lock";

    private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(10);
    private static final long LONGEST_WAIT_NANOS = Long.MAX_VALUE / 2;
    private static final Map<Path, Semaphore> PERMITS = new ConcurrentHashMap<>();

    /** Channels that must not be closed while a second copy of this class, in another class loader, holds the lock; used again later. */
    private static final Map<Path, FileChannel> KEPT_OPEN = new ConcurrentHashMap<>();

    private final Path folder;

    /** The lock of a folder. */
    public WriterLock(Path folder) {
        this.folder = folder;
    }

    /** Proof that the lock is held, until it is closed. */
    public static final class Held implements AutoCloseable {
        private final Semaphore permit;
        private final FileChannel channel;

        private Held(Semaphore permit, FileChannel channel) {
            this.permit = permit;
            this.channel = channel;
        }

        /** Lets the next one in. */
        @Override
        public void close() throws IOException {
            try {
                channel.close();
            } finally {
                permit.release();
            }
        }
    }

    /**
     * Waits for the lock; threads of this process come in the order in which they asked.
     *
     * @return proof of holding it, or nothing where somebody else held it all the while
     * @throws InterruptedIOException if the thread was interrupted
     */
    public Optional<Held> acquire(Duration timeout) throws IOException {
        long nanos = Math.min(TimeUnit.NANOSECONDS.convert(timeout), LONGEST_WAIT_NANOS);
        long deadline = System.nanoTime() + nanos;
        Path real = folder.toRealPath();
        Semaphore permit = PERMITS.computeIfAbsent(real, path -> new Semaphore(1, true));
        try {
            if (!permit.tryAcquire(nanos, TimeUnit.NANOSECONDS)) {
                return Optional.empty();
            }
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
        Optional<Held> held = Optional.empty();
        try {
            held = lockFile(real, deadline, permit);
            return held;
        } finally {
            if (held.isEmpty()) {
                permit.release();
            }
        }
    }

    private static Optional<Held> lockFile(Path real, long deadline, Semaphore permit) throws IOException {
        FileChannel kept = KEPT_OPEN.remove(real);
        FileChannel channel = kept != null && kept.isOpen() ? kept : open(real);
        boolean locked = false;
        boolean closable = true;
        try {
            locked = poll(channel, deadline);
            return locked ? Optional.of(new Held(permit, channel)) : Optional.empty();
        } catch (OverlappingFileLockException e) {
            closable = false;
            KEPT_OPEN.put(real, channel);
            return Optional.empty();
        } finally {
            if (!locked && closable) {
                channel.close();
            }
        }
    }

    private static FileChannel open(Path real) throws IOException {
        return FileChannel.open(
                real.resolve(NAME), StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
    }

    /**
     * Asks for the lock until it is ours or time is up.
     *
     * @throws OverlappingFileLockException if somebody else in this process held it to the end
     */
    private static boolean poll(FileChannel channel, long deadline) throws IOException {
        while (true) {
            try {
                FileLock lock = channel.tryLock();
                if (lock != null) {
                    return true;
                }
                if (deadline - System.nanoTime() <= 0) {
                    return false;
                }
            } catch (OverlappingFileLockException e) {
                if (deadline - System.nanoTime() <= 0) {
                    throw e;
                }
            }
            try {
                TimeUnit.NANOSECONDS.sleep(POLL_NANOS);
            } catch (InterruptedException e) {
                throw interrupted(e);
            }
        }
    }

    private static InterruptedIOException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        InterruptedIOException io = new InterruptedIOException("interrupted while waiting for the vault's lock");
        io.initCause(e);
        return io;
    }
}
