package dev.varve.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * What happens on Ctrl-C: the working thread is interrupted, gives up at the next chance, clears away what it had begun
 * and says so; then the process ends with the code that the JVM has for the signal (130 for an interrupt).
 *
 * <p>A thread that hears no interrupt, since it waits in some system call, is not waited for long. That is no danger: a
 * vault survives a kill at any moment, it only has less to clear up after an orderly end.
 */
final class Interruption extends Thread {

    private static final long PATIENCE_SECONDS = 5;

    private final Thread worker;
    private final CountDownLatch workEnded = new CountDownLatch(1);

    private Interruption(Thread worker) {
        super("interruption");
        this.worker = worker;
    }

    static Interruption of(Thread worker) {
        return new Interruption(worker);
    }

    /** Told before an orderly exit, and so that an interrupted one need not wait longer. */
    void workHasEnded() {
        workEnded.countDown();
    }

    @Override
    public void run() {
        if (workEnded.getCount() == 0) {
            return;
        }
        worker.interrupt();
        try {
            workEnded.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
