package dev.varve.storage;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Lets several things be tried, each whatever became of the others, and tells the first failure in the end. */
final class Failures {
    private @Nullable IOException first;

    /** Something to be tried. */
    @FunctionalInterface
    interface Trial {
        void run() throws IOException;
    }

    void collect(Trial trial) {
        try {
            trial.run();
        } catch (IOException e) {
            if (first == null) {
                first = e;
            } else {
                first.addSuppressed(e);
            }
        }
    }

    void throwFirst() throws IOException {
        if (first != null) {
            throw first;
        }
    }
}
