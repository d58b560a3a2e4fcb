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

    /** {@return the snapshot} */
    Snapshot snapshot();

    /**
     * {@return what stands directly in a folder of the snapshot; the root is the empty path}
     *
     * @param folder the folder, relative to the root of the snapshot
     * @throws IOException if the vault cannot be read
     */
    List<Entry> entries(String folder) throws IOException;

    /**
     * {@return the content of a file} The stream checks what it reads: where the content turns out damaged it throws
     * {@link VaultException.Corrupt}, at the latest instead of reporting its end. The caller closes it.
     *
     * @param file one of the entries of this snapshot
     * @throws IOException if the vault cannot be read
     */
    InputStream read(Entry.FileEntry file) throws IOException;
}
