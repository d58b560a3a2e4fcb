package dev.varve.restic.crypto;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * The keys of a repository: 32 bytes for AES-256, 16 for the AES-128 of Poly1305's pad, and 16 that are Poly1305's factor. Who has them reads and
 * forges everything. Closing wipes them and ends their use: what is sealed with wiped keys, anyone could open. Sealers made before hold copies
 * and go on to work.
 */
public final class MasterKey implements AutoCloseable {
    /** Bytes of all keys together, as scrypt yields them: AES-256, pad, factor. */
    static final int BYTES = 64;

    private static final int ENCRYPT = 32;
    private static final int MAC = 16;

    private final byte[] encrypt;
    private final byte[] k;
    private final byte[] r;
    private boolean closed;

    private MasterKey(byte[] encrypt, byte[] k, byte[] r) {
        this.encrypt = encrypt;
        this.k = k;
        this.r = r;
        Poly1305.clamp(r);
    }

    /** {@return new keys} The randomness has to be that of a {@link java.security.SecureRandom}, but in tests. */
    public static MasterKey random(RandomGenerator random) {
        byte[] all = new byte[BYTES];
        random.nextBytes(all);
        return takenFrom(all);
    }

    /** {@return keys out of {@value #BYTES} bytes, which are wiped} */
    static MasterKey takenFrom(byte[] all) {
        MasterKey key = new MasterKey(
                Arrays.copyOf(all, ENCRYPT),
                Arrays.copyOfRange(all, ENCRYPT, ENCRYPT + MAC),
                Arrays.copyOfRange(all, ENCRYPT + MAC, BYTES));
        Arrays.fill(all, (byte) 0);
        return key;
    }

    /**
     * {@return the keys that JSON holds, which is {@code {"mac":{"k","r"},"encrypt"}} in base64}
     *
     * @throws KeyFormatException if it holds none, or keys of zeros, which restic refuses too
     */
    static MasterKey parse(byte[] json, int length) throws KeyFormatException {
        Parts parts = new Parts();
        try (KeyJson input = KeyJson.of(json, length)) {
            input.document(name -> parts.take(name, input));
        }
        if (!isKey(parts.encrypt, ENCRYPT) || !isKey(parts.k, MAC) || !isKey(parts.r, MAC)) {
            throw new KeyFormatException("what the password opens does not hold the three keys");
        }
        return new MasterKey(parts.encrypt, parts.k, parts.r);
    }

    private static boolean isKey(byte[] bytes, int length) {
        int any = 0;
        for (byte one : bytes) {
            any |= one;
        }
        return bytes.length == length && any != 0;
    }

    /** {@return the keys as JSON, for the caller to wipe} */
    byte[] json() {
        requireOpen();
        try (WipedOutput json = new WipedOutput()) {
            KeyJson.write(json, generator -> {
                generator.writeObjectPropertyStart("mac");
                generator.writeBinaryProperty("k", k);
                generator.writeBinaryProperty("r", r);
                generator.writeEndObject();
                generator.writeBinaryProperty("encrypt", encrypt);
            });
            return json.toByteArray();
        }
    }

    /**
     * {@return what seals and opens with these keys} One for each thread; the randomness is for the IVs.
     *
     * @throws IllegalStateException if they are closed
     */
    public Sealer sealer(RandomGenerator random) {
        requireOpen();
        return new Sealer(encrypt, k, r, random);
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("the keys are closed");
        }
    }

    @Override
    public void close() {
        closed = true;
        Arrays.fill(encrypt, (byte) 0);
        Arrays.fill(k, (byte) 0);
        Arrays.fill(r, (byte) 0);
    }

    @Override
    public String toString() {
        return "MasterKey";
    }

    /** The keys as they come out of JSON. */
    private static final class Parts {
        private byte[] encrypt = {};
        private byte[] k = {};
        private byte[] r = {};

        void take(String name, KeyJson input) throws KeyFormatException {
            switch (name) {
                case "encrypt" -> encrypt = input.bytes(name);
                case "mac" -> input.object(name, inner -> takeMac(inner, input));
                default -> input.skip();
            }
        }

        private void takeMac(String name, KeyJson input) throws KeyFormatException {
            switch (name) {
                case "k" -> k = input.bytes(name);
                case "r" -> r = input.bytes(name);
                default -> input.skip();
            }
        }
    }

    /** Collects bytes and leaves none of them behind. */
    private static final class WipedOutput extends ByteArrayOutputStream {
        private static final int ENOUGH = 1024;

        WipedOutput() {
            super(ENOUGH);
        }

        @Override
        public void close() {
            Arrays.fill(buf, (byte) 0);
        }
    }
}
