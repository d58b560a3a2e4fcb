package dev.varve.plain;

import dev.varve.VaultException;
import dev.varve.plain.disk.Durable;
import dev.varve.plain.gzip.GzipFormatException;
import dev.varve.plain.manifest.ManifestEntry;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A stored file brought into a vault from elsewhere: durable, and read back, before it gets its name. */
final class Copy {
    private Copy() {}

    /**
     * Copies a file into a vault under a name. What bears that name is replaced only by a copy that was found right.
     *
     * @param entry what its content has to be
     * @return the entry as it stands in that vault
     * @throws VaultException.Corrupt if it is not; nothing is left of the copy then
     */
    static ManifestEntry of(VaultFolder to, Path file, StoredName name, ManifestEntry entry) throws IOException {
        Path temporary = to.path().resolve(Backups.TEMPORARY);
        long size;
        try (FileChannel from = StoredFile.channel(file)) {
            size = Durable.write(temporary, copy -> transfer(from, file, copy));
        } catch (NoSuchFileException | AccessDeniedException | GzipFormatException e) {
            throw new VaultException.Corrupt(
                    Damage.of(entry, "its file " + file + " is missing, or cannot be read"), e);
        }
        String sha256;
        try (StoredContent content =
                StoredContent.of(entry.active(), temporary, Runtime.getRuntime().availableProcessors())) {
            sha256 = content.readToEnd();
        } catch (VaultException.Corrupt e) {
            Durable.discard(temporary, e);
            throw new VaultException.Corrupt(Damage.of(entry, "its file " + file + " does not hold what it should"), e);
        } catch (IOException | RuntimeException | Error e) {
            Durable.discard(temporary, e);
            throw e;
        }
        Durable.publish(temporary, to.path().resolve(name.toString()));
        return entry.active().stored(name.toString(), size, sha256, entry.fileSize());
    }

    private static long transfer(FileChannel from, Path file, FileChannel copy) throws IOException {
        long size = from.size();
        for (long at = 0; at < size; ) {
            long moved = from.transferTo(at, size - at, copy);
            if (moved <= 0) {
                throw new IOException(file + " became shorter while it was copied");
            }
            at += moved;
        }
        return size;
    }
}
