package dev.varve.plain.gzip;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.zip.CRC32;

/**
 * The layout of a member's header, as the package's essay draws it, and how one is made. A header is laid out before its block is packed
 * and sealed afterwards, when the length and the checksums are known; the first one is sealed once more when the hash is.
 */
final class Layout {
    /** What one member holds when we write: large enough that starting anew costs less than 1 % in size, small enough for small heaps. */
    static final int BLOCK = 2 << 20;

    /** What one member may hold when we read; this bounds what a hostile file makes us allocate. */
    static final int MAX_CONTENT = 4 << 20;

    static final int MAGIC = 0x8B1F;
    static final int DEFLATED = 8;
    static final int FHCRC = 0x02;
    static final int FEXTRA = 0x04;
    static final int FNAME = 0x08;
    static final int FCOMMENT = 0x10;
    static final int RESERVED = 0xE0;

    static final int VM = 'V' | 'M' << 8;
    static final int VE = 'V' | 'E' << 8;
    static final int XLEN_OFFSET = 10;
    static final int VM_OFFSET = 12;
    static final int SUBFIELD_HEADER = 4;
    static final int VM_LENGTH = 12;

    /** Length of a later member's header, and of the first one's up to its entry subfield. */
    static final int HEADER = 28;

    static final int TRAILER = 8;
    static final int ENTRY_OFFSET = HEADER + 4;
    static final int MAX_ENTRY = 0xFFFF - 4 - VM_LENGTH - 4;

    private static final int MEMBER_LENGTH_OFFSET = 16;
    private static final int BODY_CRC_OFFSET = 20;
    private static final int HEADER_CRC_OFFSET = 24;
    private static final int MAX_NAME = 255;
    private static final byte UNKNOWN_SYSTEM = (byte) 0xFF;

    private Layout() {}

    /** The most bytes that {@code content} bytes become, whatever they are and at any level, trailer included. */
    static int packedBound(int content) {
        return content + (content >> 3) + 64 + TRAILER;
    }

    /** The first member's header, not yet sealed. */
    static byte[] first(GzipLabel label) {
        byte[] name = latin1(label.name().orElseThrow());
        byte[] entry = label.entry().orElseThrow();
        ByteBuffer header = ByteBuffer.allocate(ENTRY_OFFSET + entry.length + name.length + 1);
        layOut(header, FEXTRA | FNAME, label.modified().map(Layout::mtime).orElse(0), entry.length + 4 + 4 + VM_LENGTH);
        header.putShort((short) VE)
                .putShort((short) entry.length)
                .put(entry)
                .put(name)
                .put((byte) 0);
        return header.array();
    }

    /** Lays the header of a later member out at the start of {@code member}, not yet sealed. */
    static void layOutFollowing(byte[] member) {
        layOut(ByteBuffer.wrap(member), FEXTRA, 0, 4 + VM_LENGTH);
    }

    private static void layOut(ByteBuffer header, int flags, int mtime, int extraLength) {
        header.order(ByteOrder.LITTLE_ENDIAN)
                .putShort((short) MAGIC)
                .put((byte) DEFLATED)
                .put((byte) flags)
                .putInt(mtime)
                .put((byte) 0)
                .put(UNKNOWN_SYSTEM)
                .putShort((short) extraLength)
                .putShort((short) VM)
                .putShort((short) VM_LENGTH)
                .putInt(0)
                .putInt(0)
                .putInt(0);
    }

    /** Fills in what only the packed block tells, and then the checksum of the header itself. */
    static void seal(byte[] member, int headerLength, int bodyLength, int bodyCrc) {
        ByteBuffer header = ByteBuffer.wrap(member).order(ByteOrder.LITTLE_ENDIAN);
        header.putInt(MEMBER_LENGTH_OFFSET, headerLength + bodyLength).putInt(BODY_CRC_OFFSET, bodyCrc);
        header.putInt(HEADER_CRC_OFFSET, headerCrc(header.slice(0, headerLength)));
    }

    /** The header's checksum, as computed with the place of the checksum itself taken as zero. */
    static int headerCrc(ByteBuffer header) {
        CRC32 crc = new CRC32();
        crc.update(header.slice(0, HEADER_CRC_OFFSET));
        crc.update(new byte[Integer.BYTES]);
        crc.update(header.slice(HEADER, header.limit() - HEADER));
        return (int) crc.getValue();
    }

    private static int mtime(Instant modified) {
        long seconds = modified.getEpochSecond();
        return seconds >= 0 && seconds <= 0xFFFF_FFFFL ? (int) seconds : 0;
    }

    private static byte[] latin1(String name) {
        StringBuilder spelled = new StringBuilder();
        name.codePoints()
                .limit(MAX_NAME)
                .map(c -> c > 0xFF || Character.isISOControl(c) ? '_' : c)
                .forEach(spelled::appendCodePoint);
        return spelled.toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}
