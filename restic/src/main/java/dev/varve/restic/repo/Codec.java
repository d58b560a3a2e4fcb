package dev.varve.restic.repo;

import dev.varve.restic.blob.BlobType;
import dev.varve.restic.blob.FormatException;
import dev.varve.restic.blob.Id;
import dev.varve.restic.crypto.MasterKey;
import dev.varve.restic.crypto.Sealer;
import dev.varve.restic.index.BlobLocation;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.DigestException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;

/**
 * Turns blobs into what is stored of them, and back, in buffers of its own that grow to the largest blob and are used again. For one thread.
 *
 * <p>What was sealed is opened, unpacked and hashed once more before it is given out, so that neither a memory that flips bits nor a faulty
 * library stores what nobody can read.
 */
public final class Codec implements AutoCloseable {
    private static final int COMPRESSION_SINCE = 2;
    private static final int LARGEST_BLOB = 1 << 30;

    private final int version;
    private final CompressionMode mode;
    private final boolean verifying;
    private final Sealer sealer;
    private final Compression compression;
    private final MessageDigest digest = Id.sha256();
    private final byte[] hash = new byte[Id.BYTES];

    private byte[] stored = new byte[0];
    private byte[] packed = new byte[0];
    private byte[] opened = new byte[0];
    private byte[] unpacked = new byte[0];
    private int uncompressedLength;

    Codec(int version, CompressionMode mode, boolean verifying, MasterKey key) {
        this.version = version;
        this.mode = mode;
        this.verifying = verifying;
        this.sealer = key.sealer(new SecureRandom());
        this.compression = new Compression(mode);
    }

    /** {@return the ID of some bytes} */
    public Id id(byte[] plain, int offset, int length) {
        try {
            digest.update(plain, offset, length);
            digest.digest(hash, 0, hash.length);
            return Id.at(hash, 0);
        } catch (DigestException e) {
            throw new AssertionError(e);
        }
    }

    /** {@return how many bytes sealing a blob of so many may take at most} */
    public int bound(int length) {
        return Compression.bound(length) + Sealer.OVERHEAD;
    }

    /**
     * Seals a blob into an array with at least {@link #bound} bytes of room.
     *
     * @param id of the plain bytes
     * @return how many bytes it became
     * @throws IOException if what was sealed does not open to the same; then nothing of it may be stored
     */
    public int seal(BlobType type, Id id, byte[] plain, int offset, int length, byte[] into, int at)
            throws IOException {
        boolean compresses =
                version >= COMPRESSION_SINCE && length > 0 && (type == BlobType.TREE || mode != CompressionMode.OFF);
        int sealed;
        if (compresses) {
            packed = grown(packed, Compression.bound(length));
            int packedLength = compression.pack(plain, offset, length, packed, 0);
            sealed = sealer.seal(packed, 0, packedLength, into, at);
        } else {
            sealed = sealer.seal(plain, offset, length, into, at);
        }
        uncompressedLength = compresses ? length : 0;
        if (verifying) {
            prove(id, into, at, sealed, length);
        }
        return sealed;
    }

    /** {@return bytes of the blob that was sealed last, where it was compressed; otherwise 0} */
    public int uncompressedLength() {
        return uncompressedLength;
    }

    private void prove(Id id, byte[] stored, int at, int sealed, int length) throws IOException {
        boolean same;
        try {
            int becomes = open(stored, at, sealed, uncompressedLength);
            same = becomes == length && id(unpacked, 0, length).equals(id);
        } catch (IOException e) {
            throw new IOException(
                    "blob " + id + " does not open as it was sealed: this machine's memory may be faulty", e);
        }
        if (!same) {
            throw new IOException(
                    "blob " + id + " does not open as it was sealed: this machine's memory may be faulty");
        }
    }

    /** Opens the blob that stands in the room that was given out last; as {@link #open}. */
    public int openRoom(Id id, int length, int uncompressedLength) throws IOException {
        return open(id, stored, 0, length, uncompressedLength);
    }

    /**
     * Opens a blob and proves that it is the one of this ID.
     *
     * @param uncompressedLength what the index or the pack's header says; 0 where it is not compressed
     * @return how many bytes stand in {@link #content()}
     * @throws FormatException if it is not, or its bytes are damaged
     */
    public int open(Id id, byte[] stored, int offset, int length, int uncompressedLength) throws IOException {
        int becomes = open(stored, offset, length, uncompressedLength);
        if (!id(unpacked, 0, becomes).equals(id)) {
            throw new FormatException("blob " + id + " holds other bytes than its ID says");
        }
        return becomes;
    }

    /** {@return how many bytes a blob holds, by what the index or the pack's header says} */
    public static int plainLength(BlobLocation location) {
        return location.compressed() ? location.uncompressedLength() : location.length() - Sealer.OVERHEAD;
    }

    /** {@return room for a blob as it is stored, to be filled and then opened by {@link #openRoom}; the next call gives it out again} */
    public ByteBuffer room(int length) {
        stored = grown(stored, length);
        return ByteBuffer.wrap(stored, 0, length);
    }

    /** {@return the array that holds what was opened last, from its beginning on; it is written over by the next call} */
    public byte[] content() {
        return unpacked;
    }

    private int open(byte[] stored, int offset, int length, int becomes) throws IOException {
        if (becomes < 0 || becomes > LARGEST_BLOB || length < Sealer.OVERHEAD) {
            throw new FormatException("a blob of " + length + " bytes that unpacks to " + becomes);
        }
        if (becomes == 0) {
            unpacked = grown(unpacked, length - Sealer.OVERHEAD);
            return sealer.open(stored, offset, length, unpacked, 0);
        }
        opened = grown(opened, length - Sealer.OVERHEAD);
        unpacked = grown(unpacked, becomes);
        int openedLength = sealer.open(stored, offset, length, opened, 0);
        compression.unpack(opened, 0, openedLength, unpacked, 0, becomes);
        return becomes;
    }

    /** Seals a file that is no pack: JSON, compressed where the version can. */
    byte[] sealFile(byte[] json) throws IOException {
        byte[] plain = json;
        int length = json.length;
        if (version >= COMPRESSION_SINCE) {
            plain = new byte[1 + Compression.bound(json.length)];
            plain[0] = UnpackedFile.ZSTD;
            length = 1 + compression.pack(json, 0, json.length, plain, 1);
        }
        byte[] sealed = new byte[length + Sealer.OVERHEAD];
        sealer.seal(plain, 0, length, sealed, 0);
        if (verifying && !Arrays.equals(openFile(sealed), json)) {
            throw new IOException("a file does not open as it was sealed: this machine's memory may be faulty");
        }
        return sealed;
    }

    /** Seals bytes as they are, such as the repository's configuration and a pack's header. */
    public byte[] sealPlain(byte[] plain) throws IOException {
        byte[] sealed = new byte[plain.length + Sealer.OVERHEAD];
        sealer.seal(plain, 0, plain.length, sealed, 0);
        return sealed;
    }

    /** Opens bytes that were sealed as they are. */
    public byte[] openPlain(byte[] sealed, int offset, int length) throws IOException {
        if (length < Sealer.OVERHEAD) {
            throw new FormatException("its " + length + " bytes are too few");
        }
        byte[] plain = new byte[length - Sealer.OVERHEAD];
        sealer.open(sealed, offset, length, plain, 0);
        return plain;
    }

    /** Opens a file that is no pack, and unpacks it. */
    byte[] openFile(byte[] sealed) throws IOException {
        return UnpackedFile.json(openPlain(sealed, 0, sealed.length));
    }

    private static byte[] grown(byte[] buffer, int length) {
        return buffer.length >= length ? buffer : new byte[Math.max(length, Math.min(LARGEST_BLOB, 2 * buffer.length))];
    }

    @Override
    public void close() {
        compression.close();
        sealer.close();
    }
}
