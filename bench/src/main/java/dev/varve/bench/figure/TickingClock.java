package dev.varve.bench.figure;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A clock that is a second further each time it is asked. A snapshot's ID tells the second when it was made, so the
 * hundreds that a benchmark makes in one second would have to look for a free ID, which those of real life hardly do.
 */
final class TickingClock implements InstantSource {
    private static final Duration TICK = Duration.ofSeconds(1);

    private final AtomicReference<Instant> last =
            new AtomicReference<>(InstantSource.system().instant());

    @Override
    public Instant instant() {
        return last.updateAndGet(time -> time.plus(TICK));
    }
}
