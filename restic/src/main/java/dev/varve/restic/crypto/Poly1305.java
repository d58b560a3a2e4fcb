package dev.varve.restic.crypto;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * The one-time authenticator of RFC 8439, section 2.5: the message's blocks as the coefficients of a polynomial, evaluated at {@code r} modulo
 * 2<sup>130</sup> − 5, plus a pad. Runs in a time that depends on nothing but the message's length.
 *
 * <p>The sum is held in two limbs of 64 bits and a small third. Two properties of a clamped {@code r} carry the multiplication: its limbs stay
 * below 2<sup>60</sup>, so that the high halves of products add up without a carry, and the upper one is divisible by four, so that
 * {@code r1 + r1/4} stands for {@code r1} times 2<sup>128</sup>. The next block is added before the reduction of the product and not behind it,
 * which shortens the chain of steps that wait for one another; therefore the sum is one multiplication behind until the end.
 */
final class Poly1305 {
    static final int BLOCK = 16;
    static final int TAG = 16;

    /** Small enough that the loop is compiled soon as a method of its own, even if messages are few and large. */
    private static final int STRETCH = 4096;

    private static final long CLAMP_LOW = 0x0ffffffc_0fffffffL;
    private static final long CLAMP_HIGH = 0x0ffffffc_0ffffffcL;
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final byte[] last = new byte[BLOCK];
    private long r0;
    private long r1;
    private long h0;
    private long h1;
    private long h2;

    /** With the factor {@code r}, which is clamped here. */
    Poly1305(byte[] factor) {
        r0 = (long) LONGS.get(factor, 0) & CLAMP_LOW;
        r1 = (long) LONGS.get(factor, Long.BYTES) & CLAMP_HIGH;
    }

    /** Clears the bits of a factor that have no part in it. */
    static void clamp(byte[] factor) {
        LONGS.set(factor, 0, (long) LONGS.get(factor, 0) & CLAMP_LOW);
        LONGS.set(factor, Long.BYTES, (long) LONGS.get(factor, Long.BYTES) & CLAMP_HIGH);
    }

    /** Writes the tag of a message over the pad. */
    void tag(byte[] message, int offset, int length, byte[] padThenTag) {
        h0 = 0;
        h1 = 0;
        h2 = 0;
        int end = offset + length;
        int wholeEnd = end - length % BLOCK;
        for (int at = offset; at < wholeEnd; at += STRETCH) {
            add(message, at, Math.min(wholeEnd, at + STRETCH), 1);
        }
        if (wholeEnd < end) {
            System.arraycopy(message, wholeEnd, last, 0, end - wholeEnd);
            last[end - wholeEnd] = 1;
            Arrays.fill(last, end - wholeEnd + 1, BLOCK, (byte) 0);
            add(last, 0, BLOCK, 0);
        }
        Arrays.fill(last, (byte) 0);
        add(last, 0, BLOCK, 0);
        finish(padThenTag);
    }

    void wipe() {
        r0 = 0;
        r1 = 0;
        h0 = 0;
        h1 = 0;
        h2 = 0;
    }

    /** Multiplies the sum and adds a block, block by block; {@code top} is the bit behind each block. */
    private void add(byte[] message, int from, int to, long top) {
        long low = r0;
        long high = r1;
        long folded = high + (high >>> 2);
        long s0 = h0;
        long s1 = h1;
        long s2 = h2;
        for (int i = from; i < to; i += BLOCK) {
            long m0 = (long) LONGS.get(message, i);
            long m1 = (long) LONGS.get(message, i + Long.BYTES);

            long a = s0 * low;
            long b = s1 * folded;
            long p0 = a + b;
            long middle = Math.unsignedMultiplyHigh(s0, low) + Math.unsignedMultiplyHigh(s1, folded) + carry(a, b, p0);
            long c = s0 * high;
            long d = s1 * low;
            long e = c + d;
            long f = s2 * folded + middle;
            long p1 = e + f;
            long p2 = Math.unsignedMultiplyHigh(s0, high)
                    + Math.unsignedMultiplyHigh(s1, low)
                    + carry(c, d, e)
                    + carry(e, f, p1)
                    + s2 * low;

            long n0 = p0 + m0;
            long m1Carried = m1 + carry(p0, m0, n0);
            long n1 = p1 + m1Carried;
            long n2 = top + ((m1 & ~m1Carried) >>> 63) + carry(p1, m1Carried, n1);

            long excess = (p2 & ~3L) + (p2 >>> 2);
            s0 = n0 + excess;
            s1 = n1 + carry(n0, excess, s0);
            s2 = (p2 & 3) + n2 + ((n1 & ~s1) >>> 63);
        }
        h0 = s0;
        h1 = s1;
        h2 = s2;
    }

    private void finish(byte[] padThenTag) {
        long excess = 5 * (h2 >>> 2);
        long s0 = h0 + excess;
        long s1 = h1 + carry(h0, excess, s0);
        long s2 = (h2 & 3) + ((h1 & ~s1) >>> 63);

        long g0 = s0 + 5;
        long g1 = s1 + carry(s0, 5, g0);
        long g2 = s2 + ((s1 & ~g1) >>> 63);
        long keep = (g2 >>> 2) - 1;
        s0 = (s0 & keep) | (g0 & ~keep);
        s1 = (s1 & keep) | (g1 & ~keep);

        long pad0 = (long) LONGS.get(padThenTag, 0);
        long pad1 = (long) LONGS.get(padThenTag, Long.BYTES);
        long t0 = s0 + pad0;
        LONGS.set(padThenTag, 0, t0);
        LONGS.set(padThenTag, Long.BYTES, s1 + pad1 + carry(s0, pad0, t0));
    }

    /** {@return 1 if the sum of two unsigned numbers did not fit} Without a branch, which here would be guessed wrong every other time. */
    private static long carry(long a, long b, long sum) {
        return ((a & b) | ((a | b) & ~sum)) >>> 63;
    }
}
