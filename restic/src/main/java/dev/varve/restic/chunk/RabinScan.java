package dev.varve.restic.chunk;

/**
 * Finds the first place in an array where the Rabin fingerprint of the {@value #WINDOW} bytes before it ends in zeros.
 *
 * <p>The definition shifts byte after byte through one digest, and each step waits for the one before it: a shift, a look-up, an exclusive or.
 * But the digest is a function of the window alone, so the search may begin anywhere. It goes through {@value #LANES} stretches of the array
 * at a time, whose steps do not wait for one another; only when one of them finds something is the whole group searched again in order, to find
 * the first place. Three is measured to be the best number: more of them run out of registers.
 *
 * <p>The byte that leaves the window is taken out together with the byte that enters it, as {@code x^(8·64)} times the leaving one, which is the
 * same by linearity as taking it out before the shift and leaves one look-up to wait for.
 */
final class RabinScan {
    /** How many bytes a digest covers. */
    static final int WINDOW = 64;

    /** What {@link #firstSplit} returns for none. */
    static final int NONE = -1;

    private static final int LANES = 3;
    private static final int LANE = 2048;
    private static final int TOP_SHIFT = Polynomial.DEGREE - Byte.SIZE;
    private static final int VALUES = 1 << Byte.SIZE;

    private final long[] leaving = new long[VALUES];
    private final long[] reducing = new long[VALUES];
    private final long mask;

    RabinScan(Polynomial polynomial, int splitBits) {
        if (polynomial.degree() != Polynomial.DEGREE) {
            throw new IllegalArgumentException(polynomial + " is not of degree " + Polynomial.DEGREE);
        }
        mask = (1L << splitBits) - 1;
        long beyondWindow = polynomial.powerOfX(Byte.SIZE * WINDOW);
        long beyondDegree = polynomial.powerOfX(Polynomial.DEGREE);
        for (int value = 0; value < VALUES; value++) {
            leaving[value] = polynomial.multiply(beyondWindow, value);
            reducing[value] = polynomial.multiply(beyondDegree, value) | ((long) value << Polynomial.DEGREE);
        }
    }

    /**
     * {@return the smallest index in {@code from < index <= to} behind a window that ends in zeros, or {@link #NONE}}
     *
     * @param from where to begin; as many bytes as the window has must stand before it
     */
    int firstSplit(byte[] bytes, int from, int to) {
        int at = from;
        while (to - at >= LANES * LANE) {
            int groupEnd = at + LANES * LANE;
            if (splitsInGroup(bytes, at)) {
                return firstInOrder(bytes, at, groupEnd);
            }
            at = groupEnd;
        }
        return firstInOrder(bytes, at, to);
    }

    private int firstInOrder(byte[] bytes, int from, int to) {
        long[] out = leaving;
        long[] reduce = reducing;
        long digest = 0;
        for (int i = from - WINDOW; i < from; i++) {
            digest = ((digest << 8) ^ (bytes[i] & 0xff)) ^ reduce[(int) (digest >>> TOP_SHIFT)];
        }
        for (int i = from; i < to; i++) {
            long change = (bytes[i] & 0xff) ^ out[bytes[i - WINDOW] & 0xff];
            digest = ((digest << 8) ^ change) ^ reduce[(int) (digest >>> TOP_SHIFT)];
            if ((digest & mask) == 0) {
                return i + 1;
            }
        }
        return NONE;
    }

    private boolean splitsInGroup(byte[] bytes, int from) {
        long[] out = leaving;
        long[] reduce = reducing;
        long zeros = mask;
        long a = 0;
        long b = 0;
        long c = 0;
        for (int i = from - WINDOW; i < from; i++) {
            a = ((a << 8) ^ (bytes[i] & 0xff)) ^ reduce[(int) (a >>> TOP_SHIFT)];
            b = ((b << 8) ^ (bytes[i + LANE] & 0xff)) ^ reduce[(int) (b >>> TOP_SHIFT)];
            c = ((c << 8) ^ (bytes[i + 2 * LANE] & 0xff)) ^ reduce[(int) (c >>> TOP_SHIFT)];
        }
        for (int i = from; i < from + LANE; i++) {
            long changeA = (bytes[i] & 0xff) ^ out[bytes[i - WINDOW] & 0xff];
            a = ((a << 8) ^ changeA) ^ reduce[(int) (a >>> TOP_SHIFT)];
            long changeB = (bytes[i + LANE] & 0xff) ^ out[bytes[i + LANE - WINDOW] & 0xff];
            b = ((b << 8) ^ changeB) ^ reduce[(int) (b >>> TOP_SHIFT)];
            long changeC = (bytes[i + 2 * LANE] & 0xff) ^ out[bytes[i + 2 * LANE - WINDOW] & 0xff];
            c = ((c << 8) ^ changeC) ^ reduce[(int) (c >>> TOP_SHIFT)];
            if ((a & zeros) == 0 || (b & zeros) == 0 || (c & zeros) == 0) {
                return true;
            }
        }
        return false;
    }
}
