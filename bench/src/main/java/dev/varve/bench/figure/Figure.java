package dev.varve.bench.figure;

import dev.varve.bench.harness.Outcome;
import java.io.IOException;

/** Something that Varve claims, and how it is measured. */
public interface Figure {

    /** {@return the word by which it is chosen} */
    String name();

    /** {@return what it measures and what has to be reached, in one line} */
    String claim();

    /** {@return bytes of disk that it takes for a while, on the safe side} */
    long space();

    /**
     * Measures it.
     *
     * @param bench what to measure with
     * @return what it came to
     * @throws IOException if something does not even do what is to be timed
     */
    Outcome measure(Workbench bench) throws IOException, InterruptedException;
}
