package dev.varve.files;

/** What one implementation of {@link FileAccess} can do and another cannot. Asked for without the capability, it fails with {@link FileError#UNSUPPORTED}. */
public enum Capability {
    /** Names and targets of links of any bytes, and paths of any length. */
    ANY_PATH,
    /** Owner, group and all twelve permission bits can be read and set, and owners are known by number. */
    OWNERSHIP,
    /** Pipes, sockets and devices can be made. */
    NODES,
    /** Extended attributes of every namespace, of links and nodes too. Without it, {@code user.*} of files and folders at most. */
    ALL_EXTENDED_ATTRIBUTES,
    /** The times of links and nodes can be set, and times beyond the years 1678 to 2261, and parts of a second before 1970. */
    ALL_TIMES,
    /** Attributes tell how many blocks a file takes. */
    BLOCKS,
    /** {@link FileAccess#userName(long)} and its like know every user, not just the owners of files that were looked at. */
    USER_NAMES,
    /**
     * Nothing planted at any moment leads a {@link TargetFolder} out of the target. Without it, each step looks first whether its folder is
     * still what it was: what stood there before the step is found, what comes between the look and the leap is not.
     */
    RACE_FREE
}
