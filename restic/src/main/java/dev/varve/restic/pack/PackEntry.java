package dev.varve.restic.pack;

import dev.varve.restic.blob.BlobType;
import dev.varve.restic.blob.Id;

/**
 * Where a blob lies in its pack.
 *
 * @param id the SHA-256 of its plain, unpacked bytes
 * @param type what it holds
 * @param offset where its sealed bytes begin
 * @param length how many they are
 * @param uncompressedLength how many plain bytes unpacking gives, or 0 if they are not compressed
 */
public record PackEntry(Id id, BlobType type, long offset, int length, int uncompressedLength) {
    /** Checks that no number is negative. */
    public PackEntry {
        if (offset < 0 || length < 0 || uncompressedLength < 0) {
            throw new IllegalArgumentException("blob %s has a negative offset or length".formatted(id));
        }
    }

    /** {@return whether the sealed bytes are compressed} */
    public boolean compressed() {
        return uncompressedLength != 0;
    }

    /** {@return where the blob behind it begins} */
    public long end() {
        return offset + length;
    }
}
