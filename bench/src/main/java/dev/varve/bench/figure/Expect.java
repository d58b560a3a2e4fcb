package dev.varve.bench.figure;

import java.io.IOException;

/** What was timed has to have happened: a figure of work that was not done is worse than none. */
final class Expect {

    private Expect() {}

    static void that(boolean holds, String otherwise) throws IOException {
        if (!holds) {
            throw new IOException(otherwise);
        }
    }
}
