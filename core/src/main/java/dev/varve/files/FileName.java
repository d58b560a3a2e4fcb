package dev.varve.files;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The name of one thing in a folder, as the bytes that the file system holds. It is never empty, {@code .} or {@code ..}, and holds neither a slash
 * nor a zero byte: what has this type may be joined to a folder without leaving it. Names are ordered bytewise, unsigned.
 */
public final class FileName implements Comparable<FileName> {
    private final byte[] bytes;

    private FileName(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * {@return the name of these bytes}
     *
     * @param bytes the name's bytes, copied
     * @throws IllegalArgumentException if nothing in a folder can have that name
     */
    public static FileName of(byte[] bytes) {
        return of(bytes, 0, bytes.length);
    }

    /**
     * {@return the name of some bytes}
     *
     * @param bytes what holds the name
     * @param offset where in {@code bytes} it begins
     * @param length how many bytes it has
     * @throws IllegalArgumentException if nothing in a folder can have that name
     */
    public static FileName of(byte[] bytes, int offset, int length) {
        byte[] name = Arrays.copyOfRange(bytes, offset, offset + length);
        if (!isValid(name)) {
            throw new IllegalArgumentException("no name of a file: '" + Escaped.of(name) + "'");
        }
        return new FileName(name);
    }

    /**
     * {@return the name of these characters in UTF-8}
     *
     * @param name the name
     * @throws IllegalArgumentException if nothing in a folder can have that name
     */
    public static FileName of(String name) {
        return of(name.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * {@return whether something in a folder can have this name}
     *
     * @param bytes the name's bytes
     */
    public static boolean isValid(byte[] bytes) {
        for (byte b : bytes) {
            if (b == 0 || b == '/') {
                return false;
            }
        }
        return switch (bytes.length) {
            case 0 -> false;
            case 1 -> bytes[0] != '.';
            case 2 -> bytes[0] != '.' || bytes[1] != '.';
            default -> true;
        };
    }

    /** {@return a copy of the bytes} */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** {@return the bytes, for readers that leave them as they are} */
    byte[] shared() {
        return bytes;
    }

    @Override
    public int compareTo(FileName other) {
        return Arrays.compareUnsigned(bytes, other.bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FileName name && Arrays.equals(bytes, name.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** {@return the name for a message: as it is where it can be printed, the rest escaped so that different names stay different} */
    @Override
    public String toString() {
        return Escaped.of(bytes);
    }
}
