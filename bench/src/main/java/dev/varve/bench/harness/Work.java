package dev.varve.bench.harness;

import java.io.IOException;

/** Something that is done once in each round. */
@FunctionalInterface
public interface Work {

    /** Nothing at all. */
    Work NOTHING = () -> {};

    /** Does it; whatever is thrown ends the figure. */
    void run() throws IOException, InterruptedException;
}
