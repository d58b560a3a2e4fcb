package dev.varve.restic.tree;

/** Which generation of restic a tree is written like. All of them read both; the bytes, and so the IDs, differ for a few rare names. */
public enum TreeDialect {
    /**
     * As restic 0.14 from Debian, built with Go 1.19: {@code \}{@code u0008} for backspace, characters of Unicode 13, and no
     * {@code linktarget_raw}, so that a link target that is no UTF-8 is lost.
     */
    RESTIC_0_14,

    /** As a restic of today: {@code \b} for backspace, characters of Unicode 15, and link targets kept whatever they are. */
    CURRENT;

    boolean shortEscapes() {
        return this == CURRENT;
    }

    boolean rawLinkTargets() {
        return this == CURRENT;
    }
}
