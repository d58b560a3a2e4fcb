package dev.varve.storage;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileLockInterruptionException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A storage that tries again what failed, after pauses that double, a bounded number of times. What no repetition changes is told at once:
 * that a name is missing, taken or forbidden, and that the thread was interrupted.
 *
 * <p>Who hears of a failure does not know whether the work was done. So where a repeated save finds its name taken, the bytes there are compared
 * with its own, and if they are the same the save has succeeded; a name that is taken at the first attempt is somebody else's. Where the first
 * answer was lost and somebody else had saved the very same bytes, both are told that they succeeded. A repeated removal takes what is missing
 * for removed. A listing is told only once it is complete, so that nothing is told twice; it holds all names for that time.
 */
public final class RetryingStorage implements Storage {
    private final Storage storage;
    private final Retries retries;
    private final Waiting waiting;

    /**
     * How often, and after which pauses.
     *
     * @param attempts how often something is tried in all
     * @param firstPause after the first failure
     * @param longestPause what the pauses grow to, doubling
     */
    public record Retries(int attempts, Duration firstPause, Duration longestPause) {
        /** Eight attempts within about a minute, as long as a router takes to come back. */
        public static final Retries DEFAULT = new Retries(8, Duration.ofMillis(500), Duration.ofSeconds(30));

        /** Checks that something is tried at all. */
        public Retries {
            if (attempts < 1 || firstPause.isNegative() || longestPause.compareTo(firstPause) < 0) {
                throw new IllegalArgumentException(
                        attempts + " attempts with pauses from " + firstPause + " to " + longestPause);
            }
        }
    }

    /**
     * Makes a storage patient.
     *
     * @param storage is closed with this one
     * @param retries how often, and after which pauses
     * @param clock what is waited on
     */
    public RetryingStorage(Storage storage, Retries retries, WaitingClock clock) {
        this.storage = storage;
        this.retries = retries;
        this.waiting = new Waiting(clock);
    }

    /** Something that is tried until it succeeds. */
    @FunctionalInterface
    private interface Attempt<T> {
        T run(boolean again) throws IOException;
    }

    private <T> T persist(Attempt<T> attempt) throws IOException {
        Duration pause = retries.firstPause();
        for (int number = 1; ; number++) {
            try {
                return attempt.run(number > 1);
            } catch (IOException e) {
                if (number == retries.attempts() || !mayPass(e)) {
                    throw e;
                }
                waitAfter(e, pause);
            }
            Duration longer = pause.multipliedBy(2);
            pause = longer.compareTo(retries.longestPause()) < 0 ? longer : retries.longestPause();
        }
    }

    /** One call may tell several failures, of which one can pass. */
    private static boolean mayPass(IOException failure) {
        if (isInterruption(failure) || Thread.currentThread().isInterrupted()) {
            return false;
        }
        return !isAnswer(failure)
                || Arrays.stream(failure.getSuppressed())
                        .anyMatch(other -> other instanceof IOException && !isAnswer(other));
    }

    private static boolean isAnswer(Throwable failure) {
        return failure instanceof NoSuchFileException
                || failure instanceof FileAlreadyExistsException
                || failure instanceof AccessDeniedException;
    }

    private static boolean isInterruption(IOException failure) {
        return failure instanceof ClosedByInterruptException
                || failure instanceof FileLockInterruptionException
                || (failure instanceof InterruptedIOException && !(failure instanceof SocketTimeoutException));
    }

    private void waitAfter(IOException failure, Duration pause) throws InterruptedIOException {
        try {
            waiting.sleep(pause);
        } catch (InterruptedIOException e) {
            e.addSuppressed(failure);
            throw e;
        }
    }

    @Override
    public String toString() {
        return "retrying " + storage;
    }

    @Override
    public void save(String name, ByteBuffer... content) throws IOException {
        persist(again -> {
            try {
                storage.save(name, duplicates(content));
            } catch (FileAlreadyExistsException e) {
                if (!again || !isThere(name, content)) {
                    throw e;
                }
            }
            return name;
        });
        for (ByteBuffer bytes : content) {
            bytes.position(bytes.limit());
        }
    }

    private static ByteBuffer[] duplicates(ByteBuffer... content) {
        return Arrays.stream(content).map(ByteBuffer::duplicate).toArray(ByteBuffer[]::new);
    }

    private boolean isThere(String name, ByteBuffer... content) throws IOException {
        ByteBuffer there;
        try {
            there = ByteBuffer.wrap(storage.load(name));
        } catch (NoSuchFileException e) {
            return false;
        }
        for (ByteBuffer bytes : content) {
            int size = bytes.remaining();
            if (there.remaining() < size || !there.slice(there.position(), size).equals(bytes)) {
                return false;
            }
            there.position(there.position() + size);
        }
        return !there.hasRemaining();
    }

    @Override
    public byte[] load(String name) throws IOException {
        return persist(again -> storage.load(name));
    }

    @Override
    public void load(String name, long offset, ByteBuffer into) throws IOException {
        persist(again -> {
            storage.load(name, offset, into.duplicate());
            return name;
        });
        into.position(into.limit());
    }

    @Override
    public void list(String folder, Consumer<Stored> each) throws IOException {
        List<Stored> complete = persist(again -> {
            List<Stored> found = new ArrayList<>();
            storage.list(folder, found::add);
            return found;
        });
        complete.forEach(each);
    }

    @Override
    public void remove(Collection<String> names) throws IOException {
        List<String> all = List.copyOf(names);
        persist(again -> {
            storage.remove(all);
            return all;
        });
    }

    @Override
    public Optional<Stored> stat(String name) throws IOException {
        return persist(again -> storage.stat(name));
    }

    @Override
    public void close() throws IOException {
        storage.close();
    }
}
