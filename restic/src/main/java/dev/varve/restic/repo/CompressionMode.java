package dev.varve.restic.repo;

/** How hard to compress, in restic's words. */
public enum CompressionMode {
    /** As quick as it pays; the default. */
    AUTO(3),
    /** Not at all, trees excepted, which are small and repeat themselves. */
    OFF(3),
    /** As quick as can be. */
    FASTEST(1),
    /** Smaller. */
    BETTER(7),
    /** As small as can be. */
    MAX(17);

    private final int level;

    CompressionMode(int level) {
        this.level = level;
    }

    /** {@return zstd's level} */
    int level() {
        return level;
    }
}
