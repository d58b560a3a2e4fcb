package dev.varve.restic.crypto;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * A file of {@code keys/}: the master keys of a repository, sealed with what scrypt makes of one password. A repository has one such file for
 * each password. They are plain JSON, so this is what is read before anything is known to be authentic: all of it has bounds.
 *
 * @param created when, as RFC 3339 has it, or empty
 * @param username who made it, or empty
 * @param hostname where, or empty
 * @param cost of deriving from the password
 * @param salt what goes into scrypt beside the password, in base64
 * @param data the sealed master keys, in base64
 */
public record KeyFile(String created, String username, String hostname, ScryptCost cost, String salt, String data) {
    /** Bytes of the largest file that is read; restic's own have about 460. */
    public static final int LARGEST_FILE = 64 << 10;

    static final String SCRYPT = "scrypt";

    private static final int SALT = 64;
    private static final int MOST_BYTES_OF_A_CHAR = 3;

    /** Of the heap, how much a key may ask for. */
    private static final int HEAP_SHARE = 2;

    /**
     * {@return the key file that some bytes are}
     *
     * @throws KeyFormatException if they are none, or one that asks for more than a key may
     */
    public static KeyFile parse(byte[] json) throws KeyFormatException {
        if (json.length > LARGEST_FILE) {
            throw new KeyFormatException("%d bytes are too many for a key".formatted(json.length));
        }
        return KeyFileFields.read(json).keyFile();
    }

    /**
     * Seals master keys with a password.
     *
     * @param password the password; empty means that anyone can open it
     * @param cost of deriving from it
     * @param key the master keys
     * @param username who makes it
     * @param hostname where
     * @param clock when, in the offset that the file is to have
     * @param random a {@link java.security.SecureRandom}, but in tests
     * @return what to store
     * @throws CharacterCodingException if the password holds half a character
     */
    public static KeyFile create(
            char[] password,
            ScryptCost cost,
            MasterKey key,
            String username,
            String hostname,
            Clock clock,
            RandomGenerator random)
            throws CharacterCodingException {
        byte[] salt = new byte[SALT];
        random.nextBytes(salt);
        byte[] plain = key.json();
        byte[] sealed = new byte[plain.length + Sealer.OVERHEAD];
        try (MasterKey derived = derive(cost, password, salt);
                Sealer sealer = derived.sealer(random)) {
            sealer.seal(plain, 0, plain.length, sealed, 0);
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
        Base64.Encoder base64 = Base64.getEncoder();
        String created = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(OffsetDateTime.now(clock));
        return new KeyFile(
                created, username, hostname, cost, base64.encodeToString(salt), base64.encodeToString(sealed));
    }

    /**
     * {@return the master keys, or nothing if the password is another one; a damaged file cannot be told from that}
     *
     * @param password stays as it is, for the caller to wipe
     * @throws KeyFormatException if what the password opens are no keys, or if it asks for more memory than there is
     * @throws CharacterCodingException if the password holds half a character
     */
    public Optional<MasterKey> open(char[] password) throws KeyFormatException, CharacterCodingException {
        if (cost.memory() > Runtime.getRuntime().maxMemory() / HEAP_SHARE) {
            throw new KeyFormatException(
                    "deriving from the password takes %d MiB; give Java twice as much".formatted(cost.memory() >> 20));
        }
        byte[] sealed = KeyJson.decode("data", data);
        byte[] plain = new byte[sealed.length];
        try (MasterKey derived = derive(cost, password, KeyJson.decode("salt", salt));
                Sealer sealer = derived.sealer(RandomGenerator.getDefault())) {
            int length = sealer.open(sealed, 0, sealed.length, plain, 0);
            return Optional.of(MasterKey.parse(plain, length));
        } catch (UnauthenticException e) {
            return Optional.empty();
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    private static MasterKey derive(ScryptCost cost, char[] password, byte[] salt) throws CharacterCodingException {
        byte[] encoded = new byte[MOST_BYTES_OF_A_CHAR * password.length];
        byte[] exact = {};
        try {
            ByteBuffer into = ByteBuffer.wrap(encoded);
            CoderResult result = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(password), into, true);
            if (result.isError()) {
                result.throwException();
            }
            exact = Arrays.copyOf(encoded, into.position());
            return cost.derive(exact, salt);
        } finally {
            Arrays.fill(exact, (byte) 0);
            Arrays.fill(encoded, (byte) 0);
        }
    }

    /** {@return the file's bytes, as restic writes them} */
    public byte[] json() {
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        KeyJson.write(json, generator -> {
            generator.writeStringProperty("created", created);
            generator.writeStringProperty("username", username);
            generator.writeStringProperty("hostname", hostname);
            generator.writeStringProperty("kdf", SCRYPT);
            generator.writeNumberProperty("N", cost.n());
            generator.writeNumberProperty("r", cost.r());
            generator.writeNumberProperty("p", cost.p());
            generator.writeStringProperty("salt", salt);
            generator.writeStringProperty("data", data);
        });
        return json.toByteArray();
    }
}
