package dev.varve.bench.harness;

/**
 * What stands behind a verdict, for those who want to reckon themselves.
 *
 * @param what what was measured
 * @param value what was seen
 * @param spread the fastest and the slowest turn, where there were several
 * @param turns how often it was measured
 */
public record Measurement(String what, String value, String spread, int turns) {

    /** {@return the times of some work} */
    public static Measurement of(String what, Samples samples) {
        return new Measurement(
                what,
                Format.millis(samples.median()),
                Format.millis(samples.fastest()) + " – " + Format.millis(samples.slowest()),
                samples.sorted().size());
    }

    /** {@return something that was seen once} */
    public static Measurement of(String what, String value) {
        return new Measurement(what, value, "", 1);
    }
}
