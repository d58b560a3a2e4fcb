package dev.varve.plain;

import dev.varve.VaultException;
import dev.varve.plain.gzip.GzipFormatException;
import dev.varve.plain.gzip.MemberSums;
import dev.varve.plain.manifest.ManifestEntry;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Tells whether an entry holds some content, also where its writer recorded only the first digits of the hash. */
final class Holding {
    private static final int ALL_DIGITS = 64;
    private static final int COMPARED_AT_ONCE = 1 << 18;

    private final VaultFolder vault;

    Holding(VaultFolder vault) {
        this.vault = vault;
    }

    /** Whether a file's content is surely another than the entry's, told at little cost; false where that takes more. */
    boolean surelyNot(ManifestEntry entry, Path file) throws IOException {
        try (FileChannel stored = StoredFile.channel(vault.file(entry));
                FileChannel content = FileChannel.open(file, StandardOpenOption.READ)) {
            return MemberSums.surelyDiffer(stored, new LimitedChannel(content, entry.fileSize() + 1));
        } catch (GzipFormatException | NoSuchFileException e) {
            return true; // what is damaged or gone holds nothing
        }
    }

    /** Whether the entry's content is of this size and SHA-256; reads it where the entry alone cannot tell. */
    boolean holds(ManifestEntry entry, long size, String sha256) throws IOException {
        if (!entry.mayHold(size, sha256)) {
            return false;
        }
        if (entry.hash().length() == ALL_DIGITS) {
            return true;
        }
        try (StoredContent content = open(entry)) {
            return content.readToEnd().equals(sha256);
        } catch (VaultException.Corrupt | VaultException.NotFound e) {
            return false;
        }
    }

    /** Whether the entry's content, read from its beginning to its end, is sound and byte for byte that of a file. */
    boolean reallyHolds(ManifestEntry entry, Path file) throws IOException {
        if (surelyNot(entry, file)) {
            return false;
        }
        try (StoredContent content = open(entry);
                FileChannel present = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer there = ByteBuffer.allocate(COMPARED_AT_ONCE);
            for (ByteBuffer piece = content.next(); piece != null; piece = content.next()) {
                if (!nextIs(piece, present, there)) {
                    return false;
                }
            }
            return present.position() == present.size();
        } catch (VaultException.Corrupt | VaultException.NotFound e) {
            return false;
        }
    }

    private static boolean nextIs(ByteBuffer piece, FileChannel present, ByteBuffer there) throws IOException {
        while (piece.hasRemaining()) {
            there.clear().limit(Math.min(there.capacity(), piece.remaining()));
            if (present.read(there) < 0) {
                return false;
            }
            there.flip();
            ByteBuffer here = piece.slice(piece.position(), there.remaining());
            if (!here.equals(there)) {
                return false;
            }
            piece.position(piece.position() + there.remaining());
        }
        return true;
    }

    private StoredContent open(ManifestEntry entry) throws IOException {
        return StoredContent.open(vault, entry, Runtime.getRuntime().availableProcessors());
    }
}
