package dev.varve.plain;

import dev.varve.plain.manifest.Manifest;
import dev.varve.plain.manifest.ManifestEntry;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Completes an entry by what was recorded of the same content elsewhere: in the manifest before, and in the file's own header. */
final class Described {
    private final VaultFolder vault;
    private final @Nullable Manifest previous;

    Described(VaultFolder vault, @Nullable Manifest previous) {
        this.vault = vault;
        this.previous = previous;
    }

    ManifestEntry complete(ManifestEntry entry) throws IOException {
        ManifestEntry older = previous == null ? null : previous.entry(entry.id());
        ManifestEntry complete = older != null && entry.agreesWith(older.hash()) ? entry.completedBy(older) : entry;
        ManifestEntry inHeader = inHeader(entry);
        return inHeader != null && entry.agreesWith(inHeader.hash()) ? complete.completedBy(inHeader) : complete;
    }

    private @Nullable ManifestEntry inHeader(ManifestEntry entry) throws IOException {
        Path file = vault.file(entry);
        try {
            return StoredFile.described(file);
        } catch (ClosedByInterruptException e) {
            throw e;
        } catch (IOException e) {
            return null; // damaged or unreadable, it adds nothing to what is known
        }
    }
}
