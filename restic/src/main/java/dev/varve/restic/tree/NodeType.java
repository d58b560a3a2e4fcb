package dev.varve.restic.tree;

/** What kind of thing a node is. */
public enum NodeType {
    /** A regular file. */
    FILE("file"),
    /** A folder. */
    DIRECTORY("dir"),
    /** A symbolic link. */
    SYMLINK("symlink"),
    /** A block device. */
    BLOCK_DEVICE("dev"),
    /** A character device. */
    CHARACTER_DEVICE("chardev"),
    /** A named pipe. */
    FIFO("fifo"),
    /** A socket. */
    SOCKET("socket"),
    /** What the operating system has no name for. */
    IRREGULAR("irregular"),
    /** None of these, or none at all: so restic writes what it could not look at. */
    UNKNOWN("");

    private final String label;

    NodeType(String label) {
        this.label = label;
    }

    /** {@return the word in a tree} */
    public String label() {
        return label;
    }
}
