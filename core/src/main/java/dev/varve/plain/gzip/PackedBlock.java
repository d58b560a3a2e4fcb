package dev.varve.plain.gzip;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.ReadableByteChannel;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * One block on its way from content to member, with buffers and a deflater that serve the next block again. The caller fills it, a worker
 * packs it, the caller writes it; it is never in two hands at once.
 *
 * <p>Packing goes in slices: each call into zlib holds the arrays in place, and on some collectors holds the collection up, for as long as it
 * lasts; slices keep that below a few milliseconds. They do not change the result.
 */
final class PackedBlock implements Callable<PackedBlock>, AutoCloseable {
    private static final int SLICE = 64 << 10;

    private final Crew crew;
    private final Deflater deflater;
    private final CRC32 crc = new CRC32();
    private byte[] content;
    private int length;
    private byte[] member = new byte[0];
    private int memberLength;
    private int bodyCrc;

    PackedBlock(Crew crew, int level, int expectedLength) {
        this.crew = crew;
        this.deflater = new Deflater(level, true);
        this.content = new byte[Math.clamp(expectedLength, SLICE, Layout.BLOCK)];
    }

    /** What a block takes of the heap when it has grown to its full size. */
    static long footprint() {
        return (long) Layout.BLOCK + Layout.packedBound(Layout.BLOCK);
    }

    /** Reads until the block is full or the content ends, hashing on the way while the bytes are warm. */
    void fill(ReadableByteChannel source, MessageDigest sha256) throws IOException {
        length = 0;
        while (length < Layout.BLOCK) {
            if (length == content.length) {
                content = Arrays.copyOf(content, Math.min(2 * length, Layout.BLOCK));
            }
            int read = source.read(ByteBuffer.wrap(content, length, Math.min(SLICE, content.length - length)));
            if (read < 0) {
                return;
            }
            sha256.update(content, length, read);
            length += read;
        }
    }

    int length() {
        return length;
    }

    boolean full() {
        return length == Layout.BLOCK;
    }

    /** Packs the content behind a place for the header of a later member. */
    @Override
    public PackedBlock call() {
        int bound = Layout.HEADER + Layout.packedBound(length);
        if (member.length < bound) {
            member = new byte[bound];
        }
        Layout.layOutFollowing(member);
        int end = deflate();
        crc.reset();
        crc.update(content, 0, length);
        ByteBuffer.wrap(member)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(end, (int) crc.getValue())
                .putInt(end + Integer.BYTES, length);
        memberLength = end + Layout.TRAILER;
        crc.reset();
        crc.update(member, Layout.HEADER, bodyLength());
        bodyCrc = (int) crc.getValue();
        Layout.seal(member, Layout.HEADER, bodyLength(), bodyCrc);
        return this;
    }

    private int deflate() {
        deflater.reset();
        int end = Layout.HEADER;
        for (int at = 0; at < length; at += SLICE) {
            crew.checkDismissed();
            deflater.setInput(content, at, Math.min(SLICE, length - at));
            while (!deflater.needsInput()) {
                end += deflater.deflate(member, end, member.length - end);
            }
        }
        deflater.finish();
        while (!deflater.finished()) {
            end += deflater.deflate(member, end, member.length - end);
        }
        return end;
    }

    int bodyLength() {
        return memberLength - Layout.HEADER;
    }

    int bodyCrc() {
        return bodyCrc;
    }

    /** The packed content with its trailer, without a header. */
    ByteBuffer body() {
        return ByteBuffer.wrap(member, Layout.HEADER, bodyLength());
    }

    /** The whole of a later member. */
    ByteBuffer member() {
        return ByteBuffer.wrap(member, 0, memberLength);
    }

    @Override
    public void close() {
        deflater.end();
    }
}
