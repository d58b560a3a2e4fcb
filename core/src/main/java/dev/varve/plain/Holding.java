package dev.varve.plain;

import dev.varve.VaultException;
import dev.varve.plain.gzip.GzipFormatException;
import dev.varve.plain.gzip.MemberSums;
import dev.varve.plain.manifest.ManifestEntry;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;

/** Tells whether an entry holds some content, also where its writer recorded only the first digits of the hash. */
final class Holding {
    private static final int ALL_DIGITS = 64;

    private final VaultFolder vault;

    Holding(VaultFolder vault) {
        this.vault = vault;
    }

    /** Whether a file's content is surely another than the entry's, told at little cost; false where that takes more. */
    boolean surelyNot(ManifestEntry entry, SourceFile file) throws IOException {
        try (FileChannel stored = StoredFile.channel(vault.file(entry));
                FileChannel content = FileChannel.open(file.path(), StandardOpenOption.READ)) {
            return MemberSums.surelyDiffer(stored, new LimitedChannel(content, entry.fileSize() + 1));
        } catch (GzipFormatException e) {
            return true; // what is damaged holds nothing
        }
    }

    /** Whether the entry's content is of this size and SHA-256; reads it where the entry alone cannot tell. */
    boolean holds(ManifestEntry entry, long size, String sha256) throws IOException {
        if (!entry.mayHold(size, sha256)) {
            return false;
        }
        return entry.hash().length() == ALL_DIGITS || reallyHolds(entry, sha256);
    }

    /** Whether the entry's content, read from its beginning to its end, is sound and has this SHA-256. */
    boolean reallyHolds(ManifestEntry entry, String sha256) throws IOException {
        try (StoredContent content =
                StoredContent.open(vault, entry, Runtime.getRuntime().availableProcessors())) {
            return content.readToEnd().equals(sha256);
        } catch (VaultException.Corrupt | VaultException.NotFound e) {
            return false;
        }
    }
}
