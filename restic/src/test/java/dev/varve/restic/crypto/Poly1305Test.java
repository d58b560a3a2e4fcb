package dev.varve.restic.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.bouncycastle.crypto.params.KeyParameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Poly1305Test {
    private static final int LONGEST = 300;

    @Test
    void tag_exampleOfTheRfc_isTheOneItGives() {
        byte[] message = "Cryptographic Forum Research Group".getBytes(StandardCharsets.US_ASCII);

        byte[] tag =
                tag(hex("85d6be7857556d337f4452fe42d506a8"), hex("0103808afb0db2fd4abff6af4149f51b"), message, 0, 34);

        assertThat(tag).isEqualTo(hex("a8061dc1305136c6c22b8baf0c0127a9"));
    }

    /** RFC 8439, appendix A.3, from the seventh on: each of them once broke a multiplication or a reduction. */
    @ParameterizedTest
    @CsvSource({
        "02, 00, ffffffffffffffffffffffffffffffff, 03",
        "02, ffffffffffffffffffffffffffffffff, 02000000000000000000000000000000, 03",
        "01, 00, fffffffffffffffffffffffffffffffff0ffffffffffffffffffffffffffffff11000000000000000000000000000000, 05",
        "01, 00, fffffffffffffffffffffffffffffffffbfefefefefefefefefefefefefefefe01010101010101010101010101010101, 00",
        "02, 00, fdffffffffffffffffffffffffffffff, faffffffffffffffffffffffffffffff",
        "010000000000000004, 00, e33594d7505e43b900000000000000003394d7505e4379cd0100000000000000"
                + "0000000000000000000000000000000001000000000000000000000000000000, 14000000000000005500",
        "010000000000000004, 00, e33594d7505e43b900000000000000003394d7505e4379cd0100000000000000"
                + "00000000000000000000000000000000, 13"
    })
    void tag_edgeOfTheRfc_isTheOneItGives(String factor, String pad, String message, String expected) {
        byte[] bytes = hex(message);

        assertThat(tag(padded(factor), padded(pad), bytes, 0, bytes.length)).isEqualTo(padded(expected));
    }

    @Test
    void tag_randomMessages_isThatOfBouncyCastle() {
        Random random = new Random(1);
        for (int length = 0; length < LONGEST; length++) {
            byte[] message = random(random, length + 3);

            assertSameAsBouncyCastle(random(random, 16), random(random, 16), message, 3, length);
        }
    }

    @Test
    void tag_bytesAtTheirExtremes_isThatOfBouncyCastle() {
        Random random = new Random(2);
        for (int i = 0; i < 3000; i++) {
            byte[] message = extreme(random, random.nextInt(LONGEST));

            assertSameAsBouncyCastle(extreme(random, 16), extreme(random, 16), message, 0, message.length);
        }
    }

    @Test
    void tag_longMessage_isThatOfBouncyCastle() {
        Random random = new Random(3);
        byte[] message = random(random, 100_003);

        assertSameAsBouncyCastle(random(random, 16), random(random, 16), message, 1, 100_001);
    }

    @Test
    void tag_oneAfterTheOther_doNotDisturbEachOther() {
        Random random = new Random(4);
        Poly1305 poly1305 = new Poly1305(random(random, 16));
        byte[] message = random(random, 99);
        byte[] first = new byte[16];
        byte[] second = new byte[16];

        poly1305.tag(message, 0, 99, first);
        poly1305.tag(message, 0, 50, new byte[16]);
        poly1305.tag(message, 0, 99, second);

        assertThat(second).isEqualTo(first);
    }

    private static void assertSameAsBouncyCastle(byte[] factor, byte[] pad, byte[] message, int offset, int length) {
        byte[] key = new byte[32];
        System.arraycopy(factor, 0, key, 0, 16);
        System.arraycopy(pad, 0, key, 16, 16);
        var reference = new org.bouncycastle.crypto.macs.Poly1305();
        reference.init(new KeyParameter(key));
        reference.update(message, offset, length);
        byte[] expected = new byte[16];
        reference.doFinal(expected, 0);

        assertThat(tag(factor, pad, message, offset, length)).isEqualTo(expected);
    }

    private static byte[] tag(byte[] factor, byte[] pad, byte[] message, int offset, int length) {
        byte[] tag = pad.clone();
        new Poly1305(factor).tag(message, offset, length, tag);
        return tag;
    }

    private static byte[] random(Random random, int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    /** Words of zeros, ones and what lies beside them, where carries run far. */
    private static byte[] extreme(Random random, int length) {
        byte[] bytes = new byte[length];
        byte[] kinds = {0, -1, -1, 1, (byte) 0xfb, (byte) 0xfc, (byte) 0x80};
        for (int i = 0; i < length; i += 8) {
            Arrays.fill(bytes, i, Math.min(length, i + 8), kinds[random.nextInt(3)]);
            bytes[i] = kinds[random.nextInt(kinds.length)];
        }
        return bytes;
    }

    private static byte[] padded(String hex) {
        return Arrays.copyOf(hex(hex), 16);
    }

    private static byte[] hex(String hex) {
        return HexFormat.of().parseHex(hex);
    }
}
