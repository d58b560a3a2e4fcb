package dev.varve.restic.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Random;
import java.util.random.RandomGenerator;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.params.KeyParameter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SealerTest {
    private static final byte[] KEYS = random(64, 9);

    private final Sealer sealer = sealer(new Random(1));

    @AfterEach
    void close() {
        sealer.close();
    }

    @Test
    void close_anySealer_endsItsUse() {
        sealer.close();

        assertThatIllegalStateException().isThrownBy(() -> sealer.seal(new byte[1], 0, 1, new byte[33], 0));
        assertThatIllegalStateException().isThrownBy(() -> sealer.open(new byte[33], 0, 33, new byte[1], 0));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 15, 16, 17, 4095, 4096, 4097, 100_000})
    void open_ofWhatWasSealed_isThePlainText(int length) throws UnauthenticException {
        byte[] plain = random(length, length);
        byte[] sealed = new byte[length + Sealer.OVERHEAD + 10];
        byte[] opened = new byte[length + 5];

        int sealedLength = sealer.seal(plain, 0, length, sealed, 7);
        int openedLength = sealer.open(sealed, 7, sealedLength, opened, 5);

        assertThat(sealedLength).isEqualTo(length + 32);
        assertThat(openedLength).isEqualTo(length);
        assertThat(Arrays.copyOfRange(opened, 5, opened.length)).isEqualTo(plain);
    }

    @Test
    void seal_anyBytes_isWhatOtherImplementationsMakeOfThem() throws GeneralSecurityException {
        byte[] plain = random(5000, 2);
        byte[] sealed = new byte[5032];

        sealer.seal(plain, 0, 5000, sealed, 0);

        byte[] iv = Arrays.copyOf(sealed, 16);
        Cipher aes = Cipher.getInstance("AES/CTR/NoPadding");
        aes.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(KEYS, 0, 32, "AES"), new IvParameterSpec(iv));
        byte[] ciphertext = aes.doFinal(plain);
        assertThat(Arrays.copyOfRange(sealed, 16, 5016)).isEqualTo(ciphertext);
        assertThat(Arrays.copyOfRange(sealed, 5016, 5032)).isEqualTo(tagByBouncyCastle(iv, ciphertext));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "0, 16", "16, 0", "5000, 0", "0, 5000", "0, 20000", "20000, 0", "100, 99"})
    void seal_inTheSameArray_isAsInAnother(int from, int to) throws UnauthenticException {
        byte[] plain = random(10_000, 3);
        byte[] bytes = new byte[31_000];
        System.arraycopy(plain, 0, bytes, from, plain.length);

        int length = sealer.seal(bytes, from, plain.length, bytes, to);
        byte[] opened = new byte[plain.length];
        sealer.open(bytes, to, length, opened, 0);

        assertThat(opened).isEqualTo(plain);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "0, 16", "0, 5000", "5000, 0", "20000, 0", "0, 20000"})
    void open_inTheSameArray_isAsInAnother(int from, int to) throws UnauthenticException {
        byte[] plain = random(10_000, 4);
        byte[] bytes = new byte[31_000];
        int length = sealer.seal(plain, 0, plain.length, bytes, from);

        sealer.open(bytes, from, length, bytes, to);

        assertThat(Arrays.copyOfRange(bytes, to, to + plain.length)).isEqualTo(plain);
    }

    @Test
    void open_anyByteChanged_isRefusedAndLetsNothingOut() {
        byte[] sealed = new byte[72];
        sealer.seal(random(40, 5), 0, 40, sealed, 0);
        byte[] out = new byte[40];

        for (int i = 0; i < sealed.length; i++) {
            byte[] damaged = sealed.clone();
            damaged[i] ^= (byte) (1 << i % 8);
            assertThatThrownBy(() -> sealer.open(damaged, 0, damaged.length, out, 0))
                    .isInstanceOf(UnauthenticException.class);
        }
        assertThat(out).containsOnly(0);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 31, 32, 71})
    void open_cutShort_isRefused(int length) {
        byte[] sealed = new byte[72];
        sealer.seal(random(40, 6), 0, 40, sealed, 0);

        assertThatThrownBy(() -> sealer.open(sealed, 0, length, new byte[72], 0))
                .isInstanceOf(UnauthenticException.class);
    }

    @Test
    void open_withOtherKeys_isRefused() {
        byte[] sealed = new byte[72];
        sealer.seal(random(40, 7), 0, 40, sealed, 0);

        try (Sealer other = MasterKey.takenFrom(random(64, 10)).sealer(new Random(1))) {
            assertThatThrownBy(() -> other.open(sealed, 0, 72, new byte[40], 0))
                    .isInstanceOf(UnauthenticException.class);
        }
    }

    @Test
    void seal_theSameTwice_differs() {
        byte[] first = new byte[42];
        byte[] second = new byte[42];

        sealer.seal(new byte[10], 0, 10, first, 0);
        sealer.seal(new byte[10], 0, 10, second, 0);

        assertThat(first).isNotEqualTo(second);
    }

    @Test
    void seal_randomnessOfZeros_isDrawnAgain() {
        long[] numbers = {0, 0, 0, 0, 7, 8};
        int[] next = {0};
        RandomGenerator zerosFirst = () -> numbers[next[0]++];
        byte[] sealed = new byte[32];

        try (Sealer unlucky = sealer(zerosFirst)) {
            unlucky.seal(new byte[0], 0, 0, sealed, 0);
        }

        assertThat(Arrays.copyOf(sealed, 16)).containsExactly(7, 0, 0, 0, 0, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0, 0);
    }

    @Test
    void seal_noRoom_isRefusedBeforeAnythingIsWritten() {
        byte[] tooShort = new byte[41];

        assertThatThrownBy(() -> sealer.seal(new byte[10], 0, 10, tooShort, 0))
                .isInstanceOf(IndexOutOfBoundsException.class);
        assertThat(tooShort).containsOnly(0);
    }

    private static Sealer sealer(RandomGenerator random) {
        try (MasterKey key = MasterKey.takenFrom(KEYS.clone())) {
            return key.sealer(random);
        }
    }

    private static byte[] tagByBouncyCastle(byte[] iv, byte[] ciphertext) throws GeneralSecurityException {
        Cipher aes = Cipher.getInstance("AES/ECB/NoPadding");
        aes.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(KEYS, 32, 16, "AES"));
        byte[] factorAndPad = Arrays.copyOfRange(KEYS, 48, 80);
        System.arraycopy(aes.doFinal(iv), 0, factorAndPad, 16, 16);
        var poly1305 = new org.bouncycastle.crypto.macs.Poly1305();
        poly1305.init(new KeyParameter(factorAndPad));
        poly1305.update(ciphertext, 0, ciphertext.length);
        byte[] tag = new byte[16];
        poly1305.doFinal(tag, 0);
        return tag;
    }

    private static byte[] random(int length, long seed) {
        byte[] bytes = new byte[length];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }
}
