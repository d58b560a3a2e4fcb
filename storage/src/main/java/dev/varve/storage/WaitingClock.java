package dev.varve.storage;

import java.time.Duration;

/** A clock that can be waited on: the machine's own, or in a test one that does not really wait. */
public interface WaitingClock {
    /** {@return nanoseconds since some moment, as {@link System#nanoTime} gives them} */
    long nanos();

    /**
     * Waits.
     *
     * @param time how long
     * @throws InterruptedException if the thread is interrupted
     */
    void sleep(Duration time) throws InterruptedException;

    /** {@return the machine's own} */
    static WaitingClock system() {
        return SystemClock.MACHINE;
    }
}
