package dev.varve;

import java.io.IOException;

/** The face of a vault that can hold on to single snapshots, whatever the retention says. */
public interface Pinning {

    /** Keeps a snapshot until it is unpinned. Returns it as it is now. */
    Snapshot pin(String id) throws IOException;

    /** Gives a snapshot back to the retention. Returns it as it is now. */
    Snapshot unpin(String id) throws IOException;
}
