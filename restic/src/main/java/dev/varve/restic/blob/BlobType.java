package dev.varve.restic.blob;

/** What a blob holds. */
public enum BlobType {
    /** A piece of a file's content. */
    DATA,
    /** A folder's nodes as JSON. */
    TREE;

    /** {@return the word in index files: {@code data} or {@code tree}} */
    public String label() {
        return this == DATA ? "data" : "tree";
    }
}
