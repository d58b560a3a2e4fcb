package dev.varve.restic.lock;

import java.io.InterruptedIOException;
import java.time.Duration;

/** Waits; tests let the time pass at once. */
@FunctionalInterface
public interface Pause {
    /** Waits by the machine's clock. */
    Pause REAL = duration -> {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for a lock");
        }
    };

    /**
     * Waits.
     *
     * @throws InterruptedIOException if the thread is interrupted
     */
    void of(Duration duration) throws InterruptedIOException;
}
