package dev.varve.plain.gzip;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * The worker threads of one call: daemons, made as tasks come, gone when {@link #close()} returns. A crew of no threads runs each task at once on
 * the calling thread, so that small files cost no threads.
 *
 * <p>Workers are never interrupted, because an interrupt closes the channel that they read; a long task asks {@link #checkDismissed()} at each
 * slice of its work, and so closing waits for milliseconds at most. Not for use by several callers.
 */
public final class Crew implements AutoCloseable {
    private static final int SLOTS_PER_THREAD = 2;
    private static final int HEAP_SHARE = 4;

    private final int size;
    private final List<Thread> threads = new ArrayList<>();
    private final BlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();
    private volatile boolean dismissed;

    /** A crew of at most so many threads; of none, where the calling thread is to do it all. */
    public Crew(int size) {
        this.size = size;
    }

    /** How many blocks may be under way at once: enough that no thread waits, and never more than a quarter of the heap (but two). */
    int slots(long slotBytes) {
        long affordable = Runtime.getRuntime().maxMemory() / HEAP_SHARE / slotBytes;
        return size == 0 ? 1 : (int) Math.clamp(affordable, 2, Math.max(2, (long) SLOTS_PER_THREAD * size));
    }

    /** Hands a task over; with no threads it is done when this returns. */
    public <T> Future<T> submit(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        if (size == 0) {
            task.run();
            return task;
        }
        tasks.add(task);
        if (threads.size() < size) {
            Thread thread = new Thread(this::work, "varve-worker-" + (threads.size() + 1));
            thread.setDaemon(true);
            thread.start();
            threads.add(thread);
        }
        return task;
    }

    private void work() {
        while (!dismissed) {
            try {
                tasks.take().run();
            } catch (InterruptedException e) {
                // Not from here, and no reason to leave the caller waiting for ever.
            }
        }
    }

    /** Ends the task that calls it, if nobody waits for its result any more. */
    public void checkDismissed() {
        if (dismissed) {
            throw new CancellationException();
        }
    }

    /** Waits for a task; what it threw is thrown on as it is. */
    public static <T> T await(Future<T> task) throws IOException {
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (IOException) new InterruptedIOException("interrupted while waiting for a worker").initCause(e);
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case IOException cause -> throw cause;
                case RuntimeException cause -> throw cause;
                case Error cause -> throw cause;
                case null, default -> throw new IllegalStateException(e);
            }
        }
    }

    /** Returns when no worker touches the caller's buffers and channels any more. */
    @Override
    public void close() {
        dismissed = true;
        threads.forEach(waiting -> tasks.add(() -> {}));
        boolean interrupted = false;
        for (Thread thread : threads) {
            interrupted |= joinDespiteInterrupts(thread);
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean joinDespiteInterrupts(Thread thread) {
        boolean interrupted = false;
        while (true) {
            try {
                thread.join();
                return interrupted;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
    }
}
