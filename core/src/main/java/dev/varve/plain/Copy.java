package dev.varve.plain;

import dev.varve.VaultException;
import dev.varve.plain.disk.Durable;
import dev.varve.plain.manifest.ManifestEntry;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A stored file brought into a vault from elsewhere: durable, and read back from where it now stands before anybody relies on it. */
final class Copy {
    private Copy() {}

    /**
     * Copies a file into a vault under a name.
     *
     * @param entry what its content has to be
     * @return the entry as it stands in that vault
     * @throws VaultException.Corrupt if it is not; the copy is gone then
     */
    static ManifestEntry of(VaultFolder to, Path file, StoredName name, ManifestEntry entry) throws IOException {
        Path temporary = to.path().resolve(Backups.TEMPORARY);
        long size;
        try {
            size = Durable.write(temporary, copy -> transfer(file, copy));
        } catch (NoSuchFileException e) {
            throw new VaultException.Corrupt(Damage.of(entry, "its file " + file + " is missing"), e);
        }
        Path copy = to.path().resolve(name.toString());
        Durable.publish(temporary, copy);
        ManifestEntry carried = entry.active().inFile(name.toString(), size);
        try (StoredContent content =
                StoredContent.open(to, carried, Runtime.getRuntime().availableProcessors())) {
            while (content.next() != null) {
                // on to the end, where it is compared
            }
            return carried.stored(name.toString(), size, content.sha256(), carried.fileSize());
        } catch (VaultException.Corrupt e) {
            Durable.discard(copy, e);
            throw new VaultException.Corrupt(Damage.of(entry, "its file " + file + " does not hold what it should"), e);
        } catch (IOException | RuntimeException | Error e) {
            Durable.discard(copy, e);
            throw e;
        }
    }

    private static long transfer(Path file, FileChannel copy) throws IOException {
        try (FileChannel from = FileChannel.open(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
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
}
