package dev.varve;

import java.time.Instant;

/** One thing in a snapshot. Paths are relative to the snapshot's root and use {@code /}. */
public sealed interface Entry {

    /** {@return the path within the snapshot} */
    String path();

    /**
     * A regular file.
     *
     * @param path the path within the snapshot
     * @param size bytes of content
     * @param modified the modification time that was recorded with it
     */
    record FileEntry(String path, long size, Instant modified) implements Entry {}

    /**
     * A folder.
     *
     * @param path the path within the snapshot
     * @param modified the modification time that was recorded with it
     */
    record DirectoryEntry(String path, Instant modified) implements Entry {}

    /**
     * A symbolic link.
     *
     * @param path the path within the snapshot
     * @param target what it points to, as it was written
     */
    record LinkEntry(String path, String target) implements Entry {}

    /**
     * Anything else: a device, a pipe, a socket.
     *
     * @param path the path within the snapshot
     * @param type the field's word for it, such as {@code fifo}
     */
    record OtherEntry(String path, String type) implements Entry {}
}
