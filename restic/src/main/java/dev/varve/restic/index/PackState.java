package dev.varve.restic.index;

/** Whether a pack may be relied on. */
public enum PackState {
    /** Its blobs are there, and stay. */
    LIVE,
    /** It goes soon, as rustic's prune has decided: its blobs may be read, and nothing new may depend on them. */
    TO_BE_DELETED
}
