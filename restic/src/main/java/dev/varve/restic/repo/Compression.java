package dev.varve.restic.repo;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import com.github.luben.zstd.ZstdDecompressCtx;
import com.github.luben.zstd.ZstdException;
import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import dev.varve.restic.blob.FormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/** Zstandard for one thread. What is unpacked is untrusted: it never grows beyond what the caller allows. */
final class Compression implements AutoCloseable {
    private final ZstdCompressCtx packer = new ZstdCompressCtx();
    private final ZstdDecompressCtx unpacker = new ZstdDecompressCtx();

    Compression(CompressionMode mode) {
        packer.setLevel(mode.level());
        packer.setContentSize(true);
        packer.setChecksum(false);
    }

    /** {@return how many bytes packing so many may take at most} */
    static int bound(int length) {
        return Math.toIntExact(Zstd.compressBound(length));
    }

    /** Packs bytes into an array with at least {@link #bound} bytes of room. Returns how many they became. */
    int pack(byte[] plain, int offset, int length, byte[] into, int at) {
        return packer.compressByteArray(into, at, into.length - at, plain, offset, length);
    }

    /**
     * Unpacks into an array.
     *
     * @param expected how many bytes they have to become
     * @throws FormatException if they do not
     */
    void unpack(byte[] packed, int offset, int length, byte[] into, int at, int expected) throws FormatException {
        int unpacked;
        try {
            unpacked = unpacker.decompressByteArray(into, at, expected, packed, offset, length);
        } catch (ZstdException e) {
            throw new FormatException("its compressed bytes are damaged: " + e.getMessage());
        }
        if (unpacked != expected) {
            throw new FormatException("it unpacks to " + unpacked + " bytes, not to " + expected);
        }
    }

    /**
     * {@return what bytes of unknown size unpack to}
     *
     * @throws FormatException if they are damaged, or become more than allowed
     */
    static byte[] unpack(byte[] packed, int offset, int length, int most) throws FormatException {
        try (var unpacking = new ZstdInputStreamNoFinalizer(new ByteArrayInputStream(packed, offset, length))) {
            byte[] unpacked = unpacking.readNBytes(most);
            if (unpacking.read() >= 0) {
                throw new FormatException("it unpacks to more than " + most + " bytes");
            }
            return unpacked;
        } catch (FormatException e) {
            throw e;
        } catch (IOException e) {
            throw new FormatException("its compressed bytes are damaged: " + e.getMessage());
        }
    }

    @Override
    public void close() {
        packer.close();
        unpacker.close();
    }
}
