package dev.varve.files;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * A path, or the target of a symbolic link, as the bytes that the file system holds: absolute if it begins with a slash, else relative to the working
 * folder. Nothing is normalised, so {@code a//b} and {@code b/} stay what they are. A zero byte cannot stand in it.
 */
public final class RawPath {
    private final byte[] bytes;

    private RawPath(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * {@return the path of these bytes}
     *
     * @param bytes the path's bytes, copied
     * @throws IllegalArgumentException if a byte is zero
     */
    public static RawPath of(byte[] bytes) {
        for (byte b : bytes) {
            if (b == 0) {
                throw new IllegalArgumentException("a path with a zero byte: '" + Escaped.of(bytes) + "'");
            }
        }
        return new RawPath(bytes.clone());
    }

    /**
     * {@return the path of these characters in UTF-8}
     *
     * @param path the path
     * @throws IllegalArgumentException if a character is zero
     */
    public static RawPath of(String path) {
        return of(path.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * {@return the bytes that stand behind a path of Java's, even where the locale cannot print them}
     *
     * @param path the path
     */
    public static RawPath of(Path path) {
        return new RawPath(PathBytes.of(path));
    }

    /**
     * {@return the path of something in the folder that this path names}
     *
     * @param name the name in the folder
     */
    public RawPath child(FileName name) {
        byte[] last = name.shared();
        boolean joined = bytes.length == 0 || bytes[bytes.length - 1] == '/';
        int at = joined ? bytes.length : bytes.length + 1;
        byte[] child = Arrays.copyOf(bytes, at + last.length);
        if (!joined) {
            child[at - 1] = '/';
        }
        System.arraycopy(last, 0, child, at, last.length);
        return new RawPath(child);
    }

    /** {@return what stands behind the last slash; nothing where that is no name, as in {@code /}, {@code a/} or {@code a/..}} */
    public Optional<FileName> name() {
        byte[] last = Arrays.copyOfRange(bytes, lastSlash() + 1, bytes.length);
        return FileName.isValid(last) ? Optional.of(FileName.of(last)) : Optional.empty();
    }

    private int lastSlash() {
        int at = bytes.length - 1;
        while (at >= 0 && bytes[at] != '/') {
            at--;
        }
        return at;
    }

    /** {@return whether the path begins at the root} */
    public boolean isAbsolute() {
        return bytes.length > 0 && bytes[0] == '/';
    }

    /** {@return how many bytes it has} */
    public int length() {
        return bytes.length;
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
    public boolean equals(Object other) {
        return other instanceof RawPath path && Arrays.equals(bytes, path.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** {@return the path for a message: as it is where it can be printed, the rest escaped so that different paths stay different} */
    @Override
    public String toString() {
        return Escaped.of(bytes);
    }
}
