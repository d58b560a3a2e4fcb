package dev.varve.restic.blob;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The SHA-256 of some bytes, by which a repository names them. Held as four numbers, so that it is one small object and compares without a
 * loop. The order is that of the hexadecimal digits.
 *
 * @param a bytes 0 to 7, big-endian
 * @param b bytes 8 to 15
 * @param c bytes 16 to 23
 * @param d bytes 24 to 31
 */
public record Id(long a, long b, long c, long d) implements Comparable<Id> {
    /** Bytes of an ID. */
    public static final int BYTES = 32;

    /** Hexadecimal digits of an ID. */
    public static final int DIGITS = 2 * BYTES;

    private static final HexFormat HEX = HexFormat.of();
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    /** {@return the ID that stands in an array as 32 bytes, from an offset on} */
    public static Id at(byte[] bytes, int offset) {
        return new Id(
                (long) LONGS.get(bytes, offset),
                (long) LONGS.get(bytes, offset + 8),
                (long) LONGS.get(bytes, offset + 16),
                (long) LONGS.get(bytes, offset + 24));
    }

    /**
     * {@return the ID that 64 lower-case hexadecimal digits mean}
     *
     * @throws IllegalArgumentException if they are none
     */
    public static Id parse(String digits) {
        if (digits.length() != DIGITS || digits.chars().anyMatch(c -> c >= 'A' && c <= 'F')) {
            throw new IllegalArgumentException("no ID: '" + digits + "'");
        }
        return at(HEX.parseHex(digits), 0);
    }

    /** {@return the ID of some bytes} */
    public static Id of(byte[] bytes) {
        return of(bytes, 0, bytes.length);
    }

    /** {@return the ID of some bytes of an array} */
    public static Id of(byte[] bytes, int offset, int length) {
        MessageDigest digest = sha256();
        digest.update(bytes, offset, length);
        return at(digest.digest(), 0);
    }

    /** {@return a new SHA-256, which every Java has} */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    /** Writes the 32 bytes into an array, from an offset on. */
    public void write(byte[] bytes, int offset) {
        LONGS.set(bytes, offset, a);
        LONGS.set(bytes, offset + 8, b);
        LONGS.set(bytes, offset + 16, c);
        LONGS.set(bytes, offset + 24, d);
    }

    /** {@return the 64 digits} */
    public String hex() {
        byte[] bytes = new byte[BYTES];
        write(bytes, 0);
        return HEX.formatHex(bytes);
    }

    @Override
    public int compareTo(Id other) {
        int order = Long.compareUnsigned(a, other.a);
        if (order == 0) {
            order = Long.compareUnsigned(b, other.b);
        }
        if (order == 0) {
            order = Long.compareUnsigned(c, other.c);
        }
        return order != 0 ? order : Long.compareUnsigned(d, other.d);
    }

    @Override
    public String toString() {
        return hex();
    }
}
