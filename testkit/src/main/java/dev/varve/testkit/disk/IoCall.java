package dev.varve.testkit.disk;

import java.io.IOException;

/** A call with a result. */
@FunctionalInterface
interface IoCall<T> {
    T run() throws IOException;
}
