package dev.varve.testkit.storage;

import dev.varve.storage.Storage;
import dev.varve.storage.Storage.Stored;
import java.io.IOException;
import java.util.function.Consumer;

/** A listing that tells so many names, and fails where there would be more. */
final class BreakingOff {
    private final Consumer<Stored> each;
    private int left;

    BreakingOff(int names, Consumer<Stored> each) {
        this.left = names;
        this.each = each;
    }

    void of(Storage storage, String folder) throws IOException {
        try {
            storage.list(folder, this::tell);
        } catch (BrokenOff e) {
            throw new IOException("the listing broke off", e);
        }
    }

    private void tell(Stored stored) {
        if (left == 0) {
            throw new BrokenOff();
        }
        left--;
        each.accept(stored);
    }

    /** Ends the listing from within. */
    private static final class BrokenOff extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
