package dev.varve.plain.gzip;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** The first member's header while its file is being written: laid out at the start, sealed when the first block and the hash are known. */
final class FirstHeader {
    private static final int HEX_LENGTH = 64;

    private final byte[] bytes;
    private final int hashAt;
    private int bodyLength;
    private int bodyCrc;

    FirstHeader(GzipLabel label, int hashOffset) {
        bytes = Layout.first(label);
        int entryLength = label.entry().orElseThrow().length;
        if (hashOffset != GzipWriter.NO_HASH && (hashOffset < 0 || hashOffset > entryLength - HEX_LENGTH)) {
            throw new IllegalArgumentException(
                    "an entry of %d bytes has no place for a hash at %d".formatted(entryLength, hashOffset));
        }
        hashAt = hashOffset == GzipWriter.NO_HASH ? GzipWriter.NO_HASH : Layout.ENTRY_OFFSET + hashOffset;
    }

    int length() {
        return bytes.length;
    }

    void putHash(String hex) {
        if (hashAt != GzipWriter.NO_HASH) {
            byte[] digits = hex.getBytes(StandardCharsets.US_ASCII);
            System.arraycopy(digits, 0, bytes, hashAt, digits.length);
        }
    }

    /** The header of a member whose body is this, sealed over what it says now. */
    ByteBuffer sealed(int bodyLength, int bodyCrc) {
        this.bodyLength = bodyLength;
        this.bodyCrc = bodyCrc;
        return sealedAgain();
    }

    /** The same, once the header says more. */
    ByteBuffer sealedAgain() {
        Layout.seal(bytes, bytes.length, bodyLength, bodyCrc);
        return ByteBuffer.wrap(bytes);
    }
}
