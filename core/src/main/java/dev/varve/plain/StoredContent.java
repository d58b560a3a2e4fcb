package dev.varve.plain;

import dev.varve.VaultException;
import dev.varve.plain.gzip.GzipFormatException;
import dev.varve.plain.gzip.GzipLabel;
import dev.varve.plain.gzip.GzipReader;
import dev.varve.plain.gzip.Pieces;
import dev.varve.plain.manifest.ManifestEntry;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
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

    /** Opens the content of an entry, to be unpacked by so many threads. */
    static StoredContent open(VaultFolder vault, ManifestEntry entry, int parallelism) throws IOException {
        Path file = vault.file(entry);
        FileChannel channel;
        try {
            channel = FileChannel.open(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
        } catch (NoSuchFileException e) {
            throw new VaultException.Corrupt(Damage.of(entry, "its file " + file + " is missing"), e);
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

    /** All 64 digits of the content's SHA-256, once its end has been reached. */
    String sha256() {
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
