package dev.varve.restic.chunk;

/**
 * How large chunks are.
 *
 * @param min bytes of the smallest, but for a file's last one
 * @param splitBits how many low bits of a digest are zero at a cut; behind the minimum, two to that many bytes are the average
 * @param max bytes of the largest
 */
public record ChunkSizes(int min, int splitBits, int max) {
    /** As restic cuts: 512 KiB to 8 MiB, 1 MiB on average behind the minimum. */
    public static final ChunkSizes STANDARD = new ChunkSizes(512 << 10, 20, 8 << 20);

    /**
     * Checks the sizes.
     *
     * @throws IllegalArgumentException if there can be no such chunks
     */
    public ChunkSizes {
        if (min <= RabinScan.WINDOW || max < min || splitBits < 1 || splitBits > Integer.SIZE - 2) {
            throw new IllegalArgumentException(
                    "no chunks can have from %d to %d bytes and %d bits to split at".formatted(min, max, splitBits));
        }
    }
}
