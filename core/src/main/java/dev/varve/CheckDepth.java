package dev.varve;

/** How thoroughly to check. */
public enum CheckDepth {
    /** That everything which should be there is there, in its right size. */
    STRUCTURE,
    /** All content read back and compared with its hash, too. */
    CONTENT
}
