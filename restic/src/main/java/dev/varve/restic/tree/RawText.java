package dev.varve.restic.tree;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What a file system calls a name or a link target: bytes that mostly are UTF-8, but need not be. It never changes, and its order is that of the
 * bytes, by which trees are sorted.
 */
public final class RawText implements Comparable<RawText> {
    /** No bytes at all. */
    public static final RawText EMPTY = new RawText(new byte[0]);

    private final byte[] bytes;

    private RawText(byte[] bytes) {
        this.bytes = bytes;
    }

    /** {@return these bytes} */
    public static RawText of(byte[] bytes) {
        return new RawText(bytes.clone());
    }

    /** {@return the UTF-8 of a text} */
    public static RawText of(String text) {
        return text.isEmpty() ? EMPTY : new RawText(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The array is given away and must not change any more. */
    static RawText owning(byte[] bytes) {
        return new RawText(bytes);
    }

    /** The array must not be changed. */
    byte[] shared() {
        return bytes;
    }

    /** {@return a copy of the bytes} */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** {@return how many bytes it is} */
    public int length() {
        return bytes.length;
    }

    /** {@return whether it has no bytes} */
    public boolean isEmpty() {
        return bytes.length == 0;
    }

    @Override
    public int compareTo(RawText other) {
        return Arrays.compareUnsigned(bytes, other.bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RawText text && Arrays.equals(bytes, text.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** {@return a text to show: the quoted form that restic stores, in which each bad byte can be seen} */
    @Override
    public String toString() {
        return GoQuoting.quote(this, TreeDialect.CURRENT);
    }
}
