package dev.varve.restic.repo;

import dev.varve.restic.blob.FormatException;
import java.util.Arrays;

/** What stands in a file that is no pack, once it is opened: JSON, or since version 2 a mark and JSON compressed. */
final class UnpackedFile {
    /** Says that Zstandard follows. */
    static final byte ZSTD = 2;

    private static final int LARGEST = 1 << 29;

    private UnpackedFile() {}

    /** {@return the JSON} */
    static byte[] json(byte[] plain) throws FormatException {
        if (plain.length == 0) {
            throw new FormatException("it is empty");
        }
        return switch (plain[0]) {
            case '{', '[' -> plain;
            case ZSTD -> Compression.unpack(plain, 1, plain.length - 1, LARGEST);
            default ->
                throw new FormatException("it begins with " + Arrays.toString(Arrays.copyOf(plain, 1))
                        + ", which no known version writes");
        };
    }
}
