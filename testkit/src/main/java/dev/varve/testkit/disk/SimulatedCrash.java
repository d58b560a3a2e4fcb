package dev.varve.testkit.disk;

import java.io.IOException;

/** The disk's power is gone: the operation was not done, nor will any other be. */
public final class SimulatedCrash extends IOException {
    private static final long serialVersionUID = 1L;

    SimulatedCrash(String message) {
        super(message);
    }
}
