package dev.varve.restic.crypto;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Objects;
import java.util.random.RandomGenerator;
import javax.crypto.Cipher;
import javax.crypto.ShortBufferException;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals bytes and opens them: encrypted, and authenticated as what was sealed with the same key. {@link #open} checks the tag before it decrypts
 * anything, in a time that tells nothing of how much of it is right.
 *
 * <p>For one thread at a time. It allocates nothing that grows with the bytes. Input and output may stand in the same array, even across one
 * another; then the cipher works through a small buffer, because the JDK's would make a copy of it all. The cipher is fed in pieces of
 * {@value #PIECE} bytes: the JDK uses the processor's AES only once its own loop is compiled, and that takes some thousand calls, however much
 * each of them brings.
 *
 * <p>Closing it wipes what it holds itself and ends its use; the copies in the JDK's ciphers are gone when the garbage is collected.
 */
public final class Sealer implements AutoCloseable {
    /** How many bytes longer than their content sealed bytes are. */
    public static final int OVERHEAD = 32;

    private static final int IV = 16;
    private static final int PIECE = 4096;

    private final RandomGenerator random;
    private final SecretKeySpec encryptionKey;
    private final Cipher encryption;
    private final Cipher padding;
    private final Poly1305 poly1305;
    private final byte[] iv = new byte[IV];
    private final byte[] tag = new byte[Poly1305.TAG];
    private final byte[] claimedTag = new byte[Poly1305.TAG];
    private final byte[] piece = new byte[PIECE];
    private boolean closed;

    Sealer(byte[] encrypt, byte[] k, byte[] r, RandomGenerator random) {
        this.random = random;
        encryptionKey = new SecretKeySpec(encrypt, "AES");
        poly1305 = new Poly1305(r);
        try {
            encryption = Cipher.getInstance("AES/CTR/NoPadding");
            padding = Cipher.getInstance("AES/ECB/NoPadding");
            padding.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(k, "AES"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no AES", e);
        }
    }

    /**
     * Seals bytes, each time under another random IV.
     *
     * @return how many bytes were written: {@code length} and {@link #OVERHEAD}
     */
    public int seal(byte[] plain, int offset, int length, byte[] out, int outOffset) {
        requireOpen();
        Objects.checkFromIndexSize(offset, length, plain.length);
        Objects.checkFromIndexSize((long) outOffset, (long) length + OVERHEAD, (long) out.length);
        do {
            random.nextBytes(iv);
        } while (isZero(iv));
        int body = outOffset + IV;
        crypt(plain, offset, length, out, body);
        System.arraycopy(iv, 0, out, outOffset, IV);
        computeTag(out, body, length);
        System.arraycopy(tag, 0, out, body + length, Poly1305.TAG);
        return length + OVERHEAD;
    }

    /**
     * Opens sealed bytes.
     *
     * @return how many bytes were written: {@code length} less {@link #OVERHEAD}
     * @throws UnauthenticException if they are not what was sealed with this key; {@code out} is as it was
     */
    public int open(byte[] sealed, int offset, int length, byte[] out, int outOffset) throws UnauthenticException {
        requireOpen();
        Objects.checkFromIndexSize(offset, length, sealed.length);
        if (length < OVERHEAD) {
            throw new UnauthenticException("%d bytes are too few to be sealed ones".formatted(length));
        }
        int plainLength = length - OVERHEAD;
        Objects.checkFromIndexSize(outOffset, plainLength, out.length);
        int body = offset + IV;
        System.arraycopy(sealed, offset, iv, 0, IV);
        System.arraycopy(sealed, body + plainLength, claimedTag, 0, Poly1305.TAG);
        computeTag(sealed, body, plainLength);
        if (!MessageDigest.isEqual(tag, claimedTag) || isZero(iv)) {
            throw new UnauthenticException("the bytes are damaged, or sealed with another key");
        }
        crypt(sealed, body, plainLength, out, outOffset);
        return plainLength;
    }

    private void computeTag(byte[] bytes, int offset, int length) {
        try {
            padding.update(iv, 0, IV, tag, 0);
        } catch (ShortBufferException e) {
            throw new IllegalStateException(e);
        }
        poly1305.tag(bytes, offset, length, tag);
    }

    @SuppressWarnings("ReferenceEquality") // the very same array is meant
    private void crypt(byte[] in, int offset, int length, byte[] out, int outOffset) {
        try {
            encryption.init(Cipher.ENCRYPT_MODE, encryptionKey, new IvParameterSpec(iv));
            if (in == out) {
                System.arraycopy(in, offset, out, outOffset, length);
                cryptInPlace(out, outOffset, length);
                return;
            }
            for (int done = 0; done < length; done += PIECE) {
                cryptPiece(in, offset + done, Math.min(PIECE, length - done), out, outOffset + done);
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private void cryptInPlace(byte[] bytes, int offset, int length) throws ShortBufferException {
        for (int done = 0; done < length; done += PIECE) {
            int size = Math.min(PIECE, length - done);
            cryptPiece(bytes, offset + done, size, piece, 0);
            System.arraycopy(piece, 0, bytes, offset + done, size);
        }
    }

    private void cryptPiece(byte[] in, int offset, int length, byte[] out, int outOffset) throws ShortBufferException {
        if (encryption.update(in, offset, length, out, outOffset) != length) {
            throw new IllegalStateException("a stream cipher that holds bytes back");
        }
    }

    private static boolean isZero(byte[] bytes) {
        int any = 0;
        for (byte one : bytes) {
            any |= one;
        }
        return any == 0;
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("the sealer is closed");
        }
    }

    @Override
    public void close() {
        closed = true;
        poly1305.wipe();
        Arrays.fill(piece, (byte) 0);
    }
}
