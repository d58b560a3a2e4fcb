package dev.varve.storage;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Notes the pauses, and does not wait. */
final class RecordingClock implements WaitingClock {
    private final List<Duration> pauses = new ArrayList<>();
    private long nanos = Long.MAX_VALUE - 1; // as System.nanoTime may: it overflows at once

    @Override
    public long nanos() {
        return nanos;
    }

    @Override
    public void sleep(Duration time) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        pauses.add(time);
        pass(time);
    }

    void pass(Duration time) {
        nanos += time.toNanos();
    }

    List<Duration> pauses() {
        return List.copyOf(pauses);
    }
}
