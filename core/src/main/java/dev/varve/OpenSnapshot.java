package dev.varve;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * A snapshot that is open for reading. What it shows stays readable until it is closed, also where another program removes the
 * snapshot meanwhile and the file system can keep open files. For one thread at a time.
 */
public interface OpenSnapshot extends Closeable {

    /** The snapshot. */
    Snapshot snapshot();

    /** What stands directly in a folder of the snapshot; the root is the empty path. */
    List<Entry> entries(String folder) throws IOException;

    /**
     * The content of a file. The stream checks what it reads: where the content turns out damaged it throws {@link
     * VaultException.Corrupt}, at the latest instead of reporting its end. The caller closes it.
     */
    InputStream read(Entry.FileEntry file) throws IOException;
}
