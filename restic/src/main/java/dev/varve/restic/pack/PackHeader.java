package dev.varve.restic.pack;

import dev.varve.restic.blob.BlobType;
import dev.varve.restic.blob.FormatException;
import dev.varve.restic.blob.Id;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * The plain header of a pack, as it is before sealing, and the four bytes behind the sealed one that tell its length. Offsets are not written:
 * they follow from the order and the lengths, so a header is sound only if its blobs fill exactly the bytes before it, and that is checked.
 */
public final class PackHeader {
    /** Bytes of the length that ends a pack. */
    public static final int TRAILER_BYTES = Integer.BYTES;

    /** No header, sealed, may be longer; restic refuses it. */
    public static final int LONGEST_SEALED = 16 << 20;

    private static final int PLAIN_ENTRY = 1 + Integer.BYTES + Id.BYTES;
    private static final int COMPRESSED_ENTRY = PLAIN_ENTRY + Integer.BYTES;
    private static final int TREE = 1;
    private static final int COMPRESSED = 2;
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private PackHeader() {}

    /** {@return how many bytes an entry takes up in the plain header} */
    public static int bytesOf(PackEntry entry) {
        return entry.compressed() ? COMPRESSED_ENTRY : PLAIN_ENTRY;
    }

    /** {@return how many entries surely fit into a header, with so many bytes of overhead for the seal} */
    public static int mostEntries(int sealOverhead) {
        return (LONGEST_SEALED - sealOverhead) / COMPRESSED_ENTRY;
    }

    /**
     * {@return the plain header of a pack that holds these blobs}
     *
     * @throws IllegalArgumentException if they do not lie one behind the other from the start of the pack
     */
    public static byte[] write(List<PackEntry> entries) {
        byte[] header = new byte[entries.stream().mapToInt(PackHeader::bytesOf).reduce(0, Math::addExact)];
        int at = 0;
        long offset = 0;
        for (PackEntry entry : entries) {
            if (entry.offset() != offset) {
                throw new IllegalArgumentException(
                        "blob %s lies at %d, not at %d".formatted(entry.id(), entry.offset(), offset));
            }
            offset = entry.end();
            header[at] = (byte) ((entry.type() == BlobType.TREE ? TREE : 0) | (entry.compressed() ? COMPRESSED : 0));
            INTS.set(header, at + 1, entry.length());
            if (entry.compressed()) {
                INTS.set(header, at + 1 + Integer.BYTES, entry.uncompressedLength());
            }
            at += bytesOf(entry);
            entry.id().write(header, at - Id.BYTES);
        }
        return header;
    }

    /**
     * {@return the blobs of a pack, in their order}
     *
     * @param plainHeader the opened header
     * @param blobBytes how many bytes lie before the sealed header
     */
    public static List<PackEntry> parse(byte[] plainHeader, long blobBytes) throws FormatException {
        List<PackEntry> entries = new ArrayList<>(plainHeader.length / PLAIN_ENTRY);
        long offset = 0;
        for (int at = 0; at < plainHeader.length; ) {
            PackEntry entry = parse(plainHeader, at, offset);
            entries.add(entry);
            at += bytesOf(entry);
            offset = entry.end();
        }
        if (offset != blobBytes) {
            throw new FormatException(
                    "the pack header lists %d bytes of blobs, but %d lie before it".formatted(offset, blobBytes));
        }
        return List.copyOf(entries);
    }

    private static PackEntry parse(byte[] header, int at, long offset) throws FormatException {
        int kind = header[at];
        if ((kind & ~(TREE | COMPRESSED)) != 0) {
            throw new FormatException("the pack header lists a blob of the unknown kind %d".formatted(kind & 0xFF));
        }
        boolean compressed = (kind & COMPRESSED) != 0;
        int bytes = compressed ? COMPRESSED_ENTRY : PLAIN_ENTRY;
        if (header.length - at < bytes) {
            throw new FormatException("the pack header is cut short");
        }
        Id id = Id.at(header, at + bytes - Id.BYTES);
        int length = (int) INTS.get(header, at + 1);
        int uncompressedLength = compressed ? (int) INTS.get(header, at + 1 + Integer.BYTES) : 0;
        if (length < 0 || uncompressedLength < 0) {
            throw new FormatException("blob %s is longer than 2 GiB".formatted(id));
        }
        if (compressed && uncompressedLength == 0) {
            throw new FormatException("blob %s is compressed, but empty".formatted(id));
        }
        return new PackEntry(
                id, (kind & TREE) == 0 ? BlobType.DATA : BlobType.TREE, offset, length, uncompressedLength);
    }

    /** {@return the four bytes that end a pack, telling how long its sealed header is} */
    public static byte[] trailer(int sealedLength) {
        byte[] trailer = new byte[TRAILER_BYTES];
        INTS.set(trailer, 0, sealedLength);
        return trailer;
    }

    /**
     * {@return the length of the sealed header, out of the last four bytes of a pack}
     *
     * @param end an array that ends as the pack does
     * @param packLength how long the whole pack is
     * @param sealOverhead how many bytes a seal adds, than which no header is shorter
     */
    public static int sealedLength(byte[] end, long packLength, int sealOverhead) throws FormatException {
        if (end.length < TRAILER_BYTES) {
            throw new FormatException("the pack is only %d bytes long".formatted(packLength));
        }
        long length = Integer.toUnsignedLong((int) INTS.get(end, end.length - TRAILER_BYTES));
        if (length <= sealOverhead) {
            throw new FormatException("the pack header is only %d bytes long".formatted(length));
        }
        if (length > LONGEST_SEALED) {
            throw new FormatException("the pack header is said to be %d bytes long, beyond 16 MiB".formatted(length));
        }
        if (length > packLength - TRAILER_BYTES) {
            throw new FormatException(
                    "the pack header is said to be %d bytes long, the whole pack is %d".formatted(length, packLength));
        }
        return (int) length;
    }
}
