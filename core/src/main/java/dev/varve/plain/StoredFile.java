package dev.varve.plain;

import dev.varve.Health;
import dev.varve.Snapshot;
import dev.varve.Snapshot.Status;
import dev.varve.Snapshot.Trigger;
import dev.varve.plain.gzip.GzipFormatException;
import dev.varve.plain.gzip.GzipLabel;
import dev.varve.plain.gzip.GzipReader;
import dev.varve.plain.manifest.Details;
import dev.varve.plain.manifest.EntryLine;
import dev.varve.plain.manifest.ManifestEntry;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A gzip file that nobody describes: what its header, its name and its bytes tell of the snapshot in it.
 *
 * @param label what the header says
 * @param entry what the header says of the snapshot; null in a file of another program's
 * @param size bytes of content
 * @param sha256 of the content
 * @param storedSize bytes of the file
 */
record StoredFile(GzipLabel label, @Nullable ManifestEntry entry, long size, String sha256, long storedSize) {
    /** Deflate cannot do better than this, so content that claims to be larger is a bomb. */
    private static final long MOST_BYTES_OF_CONTENT_A_BYTE = 1032;

    /** A name that a header can say in full, and that leads nowhere else. */
    private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z0-9_ -][A-Za-z0-9._ -]*");

    private static final String RECOVERED = "recovered from its file";
    private static final DateTimeFormatter DIGITS = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");

    /**
     * Opens a stored file for reading; a link is not followed.
     *
     * @throws GzipFormatException if what stands there is no file, which may never end
     */
    static FileChannel channel(Path file) throws IOException {
        if (!Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                .isRegularFile()) {
            throw new GzipFormatException("it is no regular file");
        }
        return FileChannel.open(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
    }

    /**
     * Reads a file from its beginning to its end.
     *
     * @throws dev.varve.plain.gzip.GzipFormatException if it is damaged
     */
    static StoredFile read(Path file) throws IOException {
        try (FileChannel channel = channel(file);
                GzipReader reader = GzipReader.open(
                        channel,
                        Math.multiplyExact(Math.max(1, channel.size()), MOST_BYTES_OF_CONTENT_A_BYTE),
                        Runtime.getRuntime().availableProcessors())) {
            while (reader.next() != null) {
                // on to the end, for size and hash
            }
            return new StoredFile(
                    reader.label(), described(reader.label()), reader.size(), reader.sha256(), channel.size());
        }
    }

    /** What a file's header says of its snapshot, without reading its content; null where it says nothing. */
    static @Nullable ManifestEntry described(Path file) throws IOException {
        try (FileChannel channel = channel(file)) {
            return described(GzipLabel.read(channel));
        }
    }

    /** The data file's name that stands in the header of a file of ours; null where there is none that can be trusted. */
    static @Nullable String dataFileName(Path file) throws IOException {
        try (FileChannel channel = channel(file)) {
            GzipLabel label = GzipLabel.read(channel);
            String name = label.name().orElse("");
            return described(label) != null && PLAIN_NAME.matcher(name).matches() ? name : null;
        } catch (ClosedByInterruptException e) {
            throw e;
        } catch (IOException e) {
            return null;
        }
    }

    private static @Nullable ManifestEntry described(GzipLabel label) {
        return label.entry().map(EntryLine::read).orElse(null);
    }

    /** The entry of the snapshot that stands in a file of this name. */
    ManifestEntry asEntry(StoredName name, ZoneId zone) {
        ManifestEntry base = entry != null ? entry.withId(name.id()) : recovered(name, zone);
        return base.stored(name.toString(), storedSize, sha256, size);
    }

    /** An entry of which nothing is known but what its file's name says. */
    static ManifestEntry recovered(StoredName name, ZoneId zone) {
        return recovered(name, timeOf(name.id(), zone));
    }

    /** An entry of which nothing is known but what its file's name says, and when it was made. */
    static ManifestEntry recovered(StoredName name, OffsetDateTime time) {
        Details details = new Details(
                null,
                null,
                Snapshot.UNKNOWN_SIZE,
                time,
                Collections.emptySortedSet(),
                Trigger.MANUAL,
                Health.UNKNOWN,
                false,
                null,
                Map.of());
        return new ManifestEntry(
                name.id(), NewEntries.timestamp(time), RECOVERED, name.hash(), 0, Status.ACTIVE, details, Map.of());
    }

    /** The time that an ID says; the epoch where its digits are no time. */
    private static OffsetDateTime timeOf(String id, ZoneId zone) {
        String digits = id.replaceAll("[^0-9]", "");
        try {
            LocalDateTime local = LocalDateTime.parse(digits.substring(0, 14), DIGITS);
            return local.atZone(zone).toOffsetDateTime();
        } catch (DateTimeException e) {
            return OffsetDateTime.ofInstant(Instant.EPOCH, zone);
        }
    }
}
