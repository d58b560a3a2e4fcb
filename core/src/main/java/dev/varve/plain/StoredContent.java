package dev.varve.plain;

import dev.varve.VaultException;
import dev.varve.plain.gzip.GzipFormatException;
import dev.varve.plain.gzip.GzipLabel;
import dev.varve.plain.gzip.GzipReader;
import dev.varve.plain.gzip.Pieces;
import dev.varve.plain.manifest.Manifest;
import dev.varve.plain.manifest.ManifestEntry;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The content of an entry, read out of its file and compared with what the entry says: it is never longer, and the end is reported only where
 * size and SHA-256 are right. Damage is a {@link VaultException.Corrupt}, whatever its kind.
 */
final class StoredContent implements Pieces, Closeable {
    private final ManifestEntry entry;
    private final Path file;
    private final FileChannel channel;
    private final GzipReader reader;

    private StoredContent(ManifestEntry entry, Path file, FileChannel channel, GzipReader reader) {
        this.entry = entry;
        this.file = file;
        this.channel = channel;
        this.reader = reader;
    }

    /**
     * Opens the content of an entry, to be unpacked by so many threads.
     *
     * @throws VaultException.NotFound if it was removed in the meantime
     */
    static StoredContent open(VaultFolder vault, ManifestEntry entry, int parallelism) throws IOException {
        Path file = vault.file(entry);
        try {
            return of(entry, file, parallelism);
        } catch (NoSuchFileException e) {
            if (vault.state() instanceof State.Sound(Manifest manifest) && !isStored(manifest, entry.id())) {
                throw new VaultException.NotFound(
                        entry.id() + " was removed by another program just now: 'varve list' shows what is there");
            }
            throw new VaultException.Corrupt(Damage.of(entry, "its file " + file + " is missing"), e);
        }
    }

    private static boolean isStored(Manifest manifest, String id) {
        ManifestEntry present = manifest.entry(id);
        return present != null && present.stored();
    }

    /** Opens the content of an entry that stands in this file. */
    static StoredContent of(ManifestEntry entry, Path file, int parallelism) throws IOException {
        FileChannel channel;
        try {
            channel = StoredFile.channel(file);
        } catch (GzipFormatException e) {
            throw damaged(entry, file, e);
        }
        try {
            return new StoredContent(entry, file, channel, GzipReader.open(channel, entry.fileSize(), parallelism));
        } catch (GzipFormatException e) {
            channel.close();
            throw damaged(entry, file, e);
        } catch (IOException | RuntimeException | Error e) {
            channel.close();
            throw e;
        }
    }

    private static VaultException.Corrupt damaged(ManifestEntry entry, Path file, GzipFormatException e) {
        return new VaultException.Corrupt(Damage.of(entry, "its file " + file + " is damaged: " + e.getMessage()), e);
    }

    GzipLabel label() {
        return reader.label();
    }

    /** The next piece, or null behind the last, when all of it was right. */
    @Override
    public @Nullable ByteBuffer next() throws IOException {
        ByteBuffer piece;
        try {
            piece = reader.next();
        } catch (GzipFormatException e) {
            throw damaged(entry, file, e);
        }
        if (piece == null && !entry.mayHold(reader.size(), reader.sha256())) {
            throw new VaultException.Corrupt(Damage.of(
                    entry,
                    "its file " + file + " holds " + reader.size() + " bytes with SHA-256 " + reader.sha256() + ", not "
                            + entry.fileSize() + " bytes with " + entry.hash()));
        }
        return piece;
    }

    /** Reads on to the end, where all of it has proved right. Returns all 64 digits of the content's SHA-256. */
    String readToEnd() throws IOException {
        while (next() != null) {
            // the pieces are of no interest
        }
        return reader.sha256();
    }

    @Override
    public void close() throws IOException {
        try {
            reader.close();
        } finally {
            channel.close();
        }
    }
}
