package dev.varve.testkit.disk;

import java.io.IOException;

/** What a test does in the midst of the work of others; what it throws is thrown to them. */
@FunctionalInterface
public interface DiskAction {
    /** Does it. */
    void run() throws IOException;
}
