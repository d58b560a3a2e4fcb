package dev.varve.plain.gzip;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The worker threads of one call: daemons, made as tasks come, gone when the crew is closed. A crew of no threads runs each task at once on the
 * calling thread, so that small files cost no threads.
 *
 * <p>Workers are never interrupted, because an interrupt closes the channel that they read; a long task asks {@link #dismissed()} at each
 * slice of its work, and so {@link #close()} waits for milliseconds at most.
 */
final class Crew implements AutoCloseable {
    private static final int SLOTS_PER_THREAD = 2;
    private static final int HEAP_SHARE = 4;
    private static final AtomicInteger CREWS = new AtomicInteger();

    private final ThreadPoolExecutor executor;
    private final int threads;
    private volatile boolean dismissed;

    Crew(int threads) {
        this.threads = threads;
        int number = CREWS.incrementAndGet();
        AtomicInteger worker = new AtomicInteger();
        int size = Math.max(1, threads);
        executor = new ThreadPoolExecutor(size, size, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
            Thread thread = new Thread(task, "varve-gzip-" + number + "-" + worker.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    /** How many blocks may be under way at once: enough that no thread waits, and never more than a quarter of the heap (but two). */
    int slots(long slotBytes) {
        long affordable = Runtime.getRuntime().maxMemory() / HEAP_SHARE / slotBytes;
        return threads == 0 ? 1 : (int) Math.clamp(affordable, 2, Math.max(2, (long) SLOTS_PER_THREAD * threads));
    }

    <T> Future<T> submit(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        if (threads == 0) {
            task.run();
        } else {
            executor.execute(task);
        }
        return task;
    }

    /** True once nobody waits for results any more. */
    boolean dismissed() {
        return dismissed;
    }

    /** Ends the task that calls it, if nobody waits for its result any more. */
    void checkDismissed() {
        if (dismissed) {
            throw new CancellationException();
        }
    }

    /** Waits for a task; what it threw is thrown on as it is. */
    static <T> T await(Future<T> task) throws IOException {
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (IOException) new InterruptedIOException("interrupted while waiting for a gzip worker").initCause(e);
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
        executor.shutdown();
        boolean interrupted = false;
        while (!executor.isTerminated()) {
            try {
                executor.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
