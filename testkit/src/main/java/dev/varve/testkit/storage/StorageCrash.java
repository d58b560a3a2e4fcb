package dev.varve.testkit.storage;

import java.io.IOException;

/** The storage is out of reach from here on, as if the process had ended. */
public final class StorageCrash extends IOException {
    private static final long serialVersionUID = 1L;

    StorageCrash(String message) {
        super(message);
    }
}
