package dev.varve.bench.harness;

import java.util.List;

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

    /** {@return whether every bar was met} */
    public boolean met() {
        return verdicts.stream().allMatch(Verdict::met);
    }
}
