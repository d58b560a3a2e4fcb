package dev.varve.storage;

import java.io.InterruptedIOException;
import java.time.Duration;

/** Waiting inside of I/O: an interruption ends it as an {@link InterruptedIOException}, and the thread stays interrupted. */
final class Waiting {
    private final WaitingClock clock;

    Waiting(WaitingClock clock) {
        this.clock = clock;
    }

    void sleep(Duration time) throws InterruptedIOException {
        try {
            clock.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            InterruptedIOException interrupted = new InterruptedIOException("interrupted while waiting");
            interrupted.initCause(e);
            throw interrupted;
        }
    }
}
