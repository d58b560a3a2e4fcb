package dev.varve.restic.chunk;

import java.util.Objects;

/**
 * Cuts content into chunks exactly as restic does, so that content which restic has stored is found again and the other way round. The caller
 * owns the buffer: it fills it, asks for the next cut, takes the chunk away, and goes on behind it. Where the cuts fall does not depend on how
 * much stood in the buffer when it asked.
 *
 * <p>restic starts its digest with a byte of its own, which has left the window before the first place where it may cut; it changes nothing and
 * is not imitated. One chunker serves one stream after the other, one thread at a time.
 */
public final class Chunker {
    /** What {@link #cut} returns where it sees no chunk. */
    public static final int NONE = 0;

    private final ChunkSizes sizes;
    private final RabinScan scan;

    /** How many bytes of the present chunk are known to hold no cut. */
    private int searched;

    /** A chunker that cuts by a repository's polynomial. */
    public Chunker(Polynomial polynomial, ChunkSizes sizes) {
        this.sizes = sizes;
        this.scan = new RabinScan(polynomial, sizes.splitBits());
    }

    /** {@return how large a buffer has to be so that a chunk always fits} */
    public int longestChunk() {
        return sizes.max();
    }

    /** Forgets the chunk under way, for content that was given up before its end. */
    public void reset() {
        searched = 0;
    }

    /**
     * Finds the end of the chunk that begins at {@code from}. After {@link #NONE} the next call has to show the same chunk again from its
     * beginning, at whatever place, with more bytes behind or with the word that there are none.
     *
     * @param buffer where the bytes stand
     * @param from where the chunk begins
     * @param to behind the last byte that is there
     * @param end whether the content ends at {@code to}
     * @return the chunk's length; {@link #NONE} if more bytes are needed, or if the content has ended and there are none
     */
    public int cut(byte[] buffer, int from, int to, boolean end) {
        Objects.checkFromToIndex(from, to, buffer.length);
        int available = Math.min(to - from, sizes.max());
        int passed = Math.max(sizes.min() - 1, searched);
        if (passed < available) {
            int split = scan.firstSplit(buffer, from + passed, from + available);
            if (split != RabinScan.NONE) {
                return found(split - from);
            }
            searched = available;
        }
        return end || available == sizes.max() ? found(available) : NONE;
    }

    private int found(int length) {
        searched = 0;
        return length;
    }
}
