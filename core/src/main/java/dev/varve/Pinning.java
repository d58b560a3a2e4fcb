package dev.varve;

import java.io.IOException;

/** The face of a vault that can hold on to single snapshots, whatever the retention says. */
public interface Pinning {

    /**
     * Keeps a snapshot until it is unpinned.
     *
     * @param id the ID, or what {@link Vault#find} takes for it
     * @return it as it is now
     * @throws IOException if the vault or the data file cannot be read or written
     */
    Snapshot pin(String id) throws IOException;

    /**
     * Gives a snapshot back to the retention.
     *
     * @param id the ID, or what {@link Vault#find} takes for it
     * @return it as it is now
     * @throws IOException if the vault or the data file cannot be read or written
     */
    Snapshot unpin(String id) throws IOException;
}
