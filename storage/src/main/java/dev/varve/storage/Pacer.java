package dev.varve.storage;

import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Makes those who move bytes wait until as many may have been moved since the first: all of them together, however many threads they are. */
final class Pacer {
    private final long bytesPerSecond;
    private final WaitingClock clock;
    private long paidUntil;

    Pacer(long bytesPerSecond, WaitingClock clock) {
        this.bytesPerSecond = bytesPerSecond;
        this.clock = clock;
        this.paidUntil = clock.nanos();
    }

    void waitFor(long bytes) throws InterruptedIOException {
        if (bytesPerSecond < Long.MAX_VALUE) {
            long nanos = reserve(bytes) - clock.nanos();
            if (nanos > 0) {
                new Waiting(clock).sleep(Duration.ofNanos(nanos));
            }
        }
    }

    private synchronized long reserve(long bytes) {
        long now = clock.nanos();
        long begin = paidUntil - now > 0 ? paidUntil : now;
        paidUntil = begin + (long) ((double) bytes / bytesPerSecond * TimeUnit.SECONDS.toNanos(1));
        return paidUntil;
    }
}
