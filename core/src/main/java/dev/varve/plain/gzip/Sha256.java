package dev.varve.plain.gzip;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 as every Java platform has it. */
public final class Sha256 {
    private static final int SLICE = 256 << 10;

    private Sha256() {}

    /** The SHA-256 of all that a channel has yet to give, in hex. */
    public static String of(ReadableByteChannel content) throws IOException {
        MessageDigest sha256 = digest();
        ByteBuffer slice = ByteBuffer.allocate(SLICE);
        while (content.read(slice.clear()) >= 0) {
            sha256.update(slice.flip());
        }
        return hex(sha256);
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }
}
