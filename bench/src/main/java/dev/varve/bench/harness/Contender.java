package dev.varve.bench.harness;

/**
 * One of those that take turns in a round.
 *
 * @param name how the report calls it
 * @param prepare what has to be done before each turn, not timed
 * @param work what is timed
 */
public record Contender(String name, Work prepare, Work work) {}
