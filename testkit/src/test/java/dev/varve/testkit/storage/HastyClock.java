package dev.varve.testkit.storage;

import dev.varve.storage.WaitingClock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Time passes only by waiting, and that at once. */
final class HastyClock implements WaitingClock {
    private final AtomicLong nanos = new AtomicLong();

    @Override
    public long nanos() {
        return nanos.get();
    }

    @Override
    public void sleep(Duration time) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        nanos.addAndGet(time.toNanos());
    }
}
