package dev.varve.bench.harness;

import java.time.Duration;
import java.util.List;

/**
 * How long the same work took, time after time. The median stands for all: one turn that a noisy neighbour disturbed
 * does not move it.
 *
 * @param sorted the times, shortest first
 */
public record Samples(List<Duration> sorted) {

    private static final double NANOS_PER_MILLI = 1e6;

    /** Sorts the times, of which there has to be one at least. */
    public Samples {
        sorted = sorted.stream().sorted().toList();
        if (sorted.isEmpty()) {
            throw new IllegalArgumentException("nothing was measured");
        }
    }

    /** {@return the median in milliseconds} */
    public double median() {
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? millis(sorted.get(middle))
                : (millis(sorted.get(middle - 1)) + millis(sorted.get(middle))) / 2;
    }

    /** {@return the shortest time in milliseconds} */
    public double fastest() {
        return millis(sorted.getFirst());
    }

    /** {@return the longest time in milliseconds} */
    public double slowest() {
        return millis(sorted.getLast());
    }

    /**
     * {@return how many times as long as another's this median is}
     *
     * @param other the other
     */
    public double ratioTo(Samples other) {
        return median() / other.median();
    }

    private static double millis(Duration duration) {
        return duration.toNanos() / NANOS_PER_MILLI;
    }
}
