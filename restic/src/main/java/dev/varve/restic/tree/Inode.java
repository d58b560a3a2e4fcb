package dev.varve.restic.tree;

/**
 * By what the file system knows a node; all three are numbers without a sign, and 0 where nothing is known.
 *
 * @param number its inode
 * @param device the device that it lies on, {@code st_dev}
 * @param links how many names it has
 */
public record Inode(long number, long device, long links) {
    /** Nothing known. */
    public static final Inode NONE = new Inode(0, 0, 0);
}
