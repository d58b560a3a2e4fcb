package dev.varve.storage;

import java.time.Duration;

/** The machine's own clock. */
enum SystemClock implements WaitingClock {
    MACHINE;

    @Override
    public long nanos() {
        return System.nanoTime();
    }

    @Override
    public void sleep(Duration time) throws InterruptedException {
        Thread.sleep(time);
    }
}
