package dev.varve.restic.work;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A stack of tasks that several workers empty, newest first. It ends when somebody says that it is done, or when one task fails: then the others stop
 * where they are.
 */
public final class Work<W> {
    private final Deque<Task<W>> tasks = new ArrayDeque<>();
    private @Nullable Throwable failure;
    private boolean done;

    /** Something to do, by whichever worker. */
    public interface Task<W> {
        /** Does it. */
        void run(W worker) throws IOException;
    }

    /** Puts tasks on the stack, so that the first of them is the next. */
    public synchronized void push(List<? extends Task<W>> next) {
        for (Task<W> task : next.reversed()) {
            tasks.push(task);
        }
        notifyAll();
    }

    /** Says that nothing is left to do. */
    public synchronized void done() {
        done = true;
        notifyAll();
    }

    private synchronized void fail(Throwable e) {
        if (failure == null) {
            failure = e;
        }
        notifyAll();
    }

    private synchronized @Nullable Task<W> next() throws InterruptedException {
        while (tasks.isEmpty() && !done && failure == null) {
            wait();
        }
        return done || failure != null ? null : tasks.pop();
    }

    /**
     * Runs until it is done, by so many workers.
     *
     * @throws IOException what a task threw, or an {@link InterruptedIOException} where this thread was interrupted
     */
    public void run(int workers, Supplier<W> worker) throws IOException {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < workers; i++) {
            W own = worker.get();
            threads.add(Thread.ofPlatform().daemon().name("varve-worker-" + i).start(() -> work(own)));
        }
        boolean interrupted = false;
        for (Thread thread : threads) {
            interrupted |= !joined(thread, threads);
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        }
        rethrow();
    }

    private boolean joined(Thread thread, List<Thread> all) {
        boolean undisturbed = true;
        while (true) {
            try {
                thread.join();
                return undisturbed;
            } catch (InterruptedException e) {
                undisturbed = false;
                all.forEach(Thread::interrupt);
                fail(e);
            }
        }
    }

    private void work(W worker) {
        try {
            for (Task<W> task = next(); task != null; task = next()) {
                task.run(worker);
            }
        } catch (InterruptedException | IOException | RuntimeException | Error e) {
            fail(e);
        }
    }

    private void rethrow() throws IOException {
        switch (failure) {
            case null -> {}
            case IOException e -> throw e;
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            default -> throw new InterruptedIOException("interrupted");
        }
    }
}
