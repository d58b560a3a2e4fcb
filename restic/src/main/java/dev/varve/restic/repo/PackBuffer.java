package dev.varve.restic.repo;

import dev.varve.restic.blob.BlobType;
import dev.varve.restic.blob.Id;
import dev.varve.restic.crypto.Sealer;
import dev.varve.restic.pack.PackEntry;
import dev.varve.restic.pack.PackHeader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A pack in the making: blobs are sealed straight into the bytes that will be stored. For one thread. */
final class PackBuffer {
    private static final int MOST_ENTRIES = PackHeader.mostEntries(Sealer.OVERHEAD);

    private final int size;
    private byte[] bytes;
    private int used;
    private List<PackEntry> entries = new ArrayList<>();

    /** A pack that is full once it holds so many bytes. */
    PackBuffer(int size) {
        this.size = size;
        this.bytes = new byte[size / 4];
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    boolean isFull() {
        return used >= size || entries.size() >= MOST_ENTRIES;
    }

    /** Seals a blob and adds it. */
    void add(Codec codec, BlobType type, Id id, byte[] plain, int offset, int length) throws IOException {
        makeRoom(codec.bound(length));
        int sealed = codec.seal(type, id, plain, offset, length, bytes, used);
        append(new PackEntry(id, type, used, sealed, codec.uncompressedLength()));
    }

    /** Adds a blob that is sealed already. */
    void addSealed(PackEntry entry, byte[] stored, int offset) {
        makeRoom(entry.length());
        System.arraycopy(stored, offset, bytes, used, entry.length());
        append(new PackEntry(entry.id(), entry.type(), used, entry.length(), entry.uncompressedLength()));
    }

    private void append(PackEntry entry) {
        entries.add(entry);
        used += entry.length();
    }

    private void makeRoom(int more) {
        if (bytes.length - used < more) {
            bytes = Arrays.copyOf(
                    bytes, Math.max(Math.addExact(used, more), Math.min(2 * bytes.length, size + size / 4)));
        }
    }

    /** Moves all blobs to another pack, as they are sealed. */
    void moveTo(PackBuffer other) {
        for (PackEntry entry : entries) {
            other.addSealed(entry, bytes, Math.toIntExact(entry.offset()));
        }
        reset();
    }

    /** Adds the header, stores the pack durably, and begins a new one. Returns what was stored. */
    StoredPack store(Codec codec, RepositoryFiles files) throws IOException {
        byte[] header = codec.sealPlain(PackHeader.write(entries));
        makeRoom(header.length + PackHeader.TRAILER_BYTES);
        System.arraycopy(header, 0, bytes, used, header.length);
        byte[] trailer = PackHeader.trailer(header.length);
        System.arraycopy(trailer, 0, bytes, used + header.length, trailer.length);
        int length = used + header.length + PackHeader.TRAILER_BYTES;
        Id id = codec.id(bytes, 0, length);
        files.saveStored(FileKind.PACK, id, ByteBuffer.wrap(bytes, 0, length));
        StoredPack stored = new StoredPack(id, length, List.copyOf(entries));
        reset();
        return stored;
    }

    private void reset() {
        used = 0;
        entries = new ArrayList<>();
    }
}
