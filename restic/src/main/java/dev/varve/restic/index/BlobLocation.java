package dev.varve.restic.index;

/**
 * Where a blob lies.
 *
 * @param pack the number of the pack, for {@link BlobIndex#pack}
 * @param offset where its sealed bytes begin
 * @param length how many they are
 * @param uncompressedLength how many plain bytes unpacking gives, or 0 if they are not compressed
 */
public record BlobLocation(int pack, long offset, int length, int uncompressedLength) {
    /** {@return whether the sealed bytes are compressed} */
    public boolean compressed() {
        return uncompressedLength != 0;
    }
}
