package dev.varve.files;

import java.time.Instant;

/**
 * What an inode says of itself at one moment.
 *
 * @param mode type and permissions, as {@code st_mode} has them
 * @param uid the owner's number, unsigned 32 bits
 * @param gid the group's number, unsigned 32 bits
 * @param device the number of the file system's device
 * @param inode the number within that device; 0 where there are none
 * @param links how many names it has
 * @param node the device that this is, if it is a device; else 0
 * @param size the length in bytes; of a link, that of its target
 * @param blocks how many blocks of 512 bytes are taken, fewer than {@code size} says where there are holes; {@link #UNKNOWN} where nobody tells
 * @param accessed when it was last read, to the nanosecond where the file system has them
 * @param modified when its content last changed
 * @param changed when content or attributes last changed
 */
public record FileAttributes(
        int mode,
        long uid,
        long gid,
        long device,
        long inode,
        long links,
        long node,
        long size,
        long blocks,
        Instant accessed,
        Instant modified,
        Instant changed) {

    /** In place of a number that this platform does not tell. */
    public static final long UNKNOWN = -1;

    private static final int PERMISSIONS = 07777;

    /** {@return what kind of thing it is} */
    public FileType type() {
        return FileType.of(mode);
    }

    /** {@return the permissions, with setuid, setgid and sticky} */
    public int permissions() {
        return mode & PERMISSIONS;
    }

    /**
     * {@return whether this is surely the same inode}
     *
     * @param other what another look gave
     */
    public boolean isSameFile(FileAttributes other) {
        return inode != 0 && inode == other.inode && device == other.device;
    }
}
