package dev.varve.bench.harness;

/**
 * One line of the table of results.
 *
 * @param figure which figure, and what of it where it has several bars
 * @param bar what has to be reached
 * @param reached what was
 * @param met whether that is enough
 */
public record Verdict(String figure, String bar, String reached, boolean met) {}
