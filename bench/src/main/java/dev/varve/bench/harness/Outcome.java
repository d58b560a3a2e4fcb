package dev.varve.bench.harness;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a figure came to.
 *
 * @param verdicts what was reached beside each of its bars; none where it only informs
 * @param measurements what stands behind them
 */
public record Outcome(List<Verdict> verdicts, List<Measurement> measurements) {

    /** Copies the lists. */
    public Outcome {
        verdicts = List.copyOf(verdicts);
        measurements = List.copyOf(measurements);
    }

    /**
     * {@return both}
     *
     * @param other what comes behind this
     */
    public Outcome and(Outcome other) {
        return new Outcome(
                Stream.concat(verdicts.stream(), other.verdicts.stream()).toList(),
                Stream.concat(measurements.stream(), other.measurements.stream())
                        .toList());
    }

    /** {@return whether every bar was met} */
    public boolean met() {
        return verdicts.stream().allMatch(Verdict::met);
    }
}
