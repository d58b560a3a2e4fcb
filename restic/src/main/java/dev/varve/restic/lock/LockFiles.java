package dev.varve.restic.lock;

import dev.varve.restic.blob.Id;
import java.io.IOException;
import java.util.SortedMap;

/** Where locks stand. */
public interface LockFiles {
    /** {@return all locks, without those that vanished while they were read or are still empty} */
    SortedMap<Id, LockFile> all() throws IOException;

    /** Writes a lock. Returns its ID. */
    Id write(LockFile lock) throws IOException;

    /** {@return whether a lock is there} */
    boolean has(Id id) throws IOException;

    /** Takes a lock away. */
    void remove(Id id) throws IOException;
}
