package dev.varve.plain;

import dev.varve.plain.disk.Durable;
import dev.varve.plain.disk.FileStamp;
import dev.varve.plain.manifest.EntryLine;
import dev.varve.plain.manifest.Manifest;
import dev.varve.plain.manifest.ManifestEntry;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code history.jsonl}: entries whose content was removed so long ago that the manifest need not carry them, one a line, the oldest first.
 * It is only ever appended to. A line that a crash left unfinished is passed over, and the next one begins behind a line break; an entry
 * that stands in both, since a crash came between, counts as the manifest has it.
 */
final class History {
    static final String NAME = "history.jsonl";

    /** How many archived entries the manifest carries at most. */
    private static final int MOST_IN_MANIFEST = 1_000;

    /** How many move at a time, so that not each backup has one more file to force. */
    private static final int MOVED_AT_ONCE = 100;

    private static final int LONGEST_LINE = 1 << 20;

    private final Path file;
    private final Path folder;

    private volatile @Nullable Known known;

    /** What the file held, and which file that was. */
    private record Known(Optional<FileStamp> stamp, List<ManifestEntry> entries) {}

    History(Path folder) {
        this.folder = folder;
        this.file = folder.resolve(NAME);
    }

    /** Moves the oldest archived entries here, durably, if there are too many. Returns the manifest without them. */
    Manifest takeOverflow(Manifest manifest) throws IOException {
        long archived =
                manifest.entries().stream().filter(entry -> !entry.stored()).count();
        if (archived <= MOST_IN_MANIFEST) {
            return manifest;
        }
        List<ManifestEntry> leaving = manifest.entries().stream()
                .filter(entry -> !entry.stored())
                .limit(archived - MOST_IN_MANIFEST + MOVED_AT_ONCE - 1)
                .toList();
        append(leaving);
        List<ManifestEntry> staying = new ArrayList<>(manifest.entries());
        staying.removeAll(Set.copyOf(leaving));
        return manifest.withEntries(staying);
    }

    private void append(List<ManifestEntry> entries) throws IOException {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (ManifestEntry entry : entries) {
            lines.writeBytes(EntryLine.write(entry));
            lines.write('\n');
        }
        boolean isNew = Files.notExists(file, LinkOption.NOFOLLOW_LINKS);
        try (FileChannel channel = FileChannel.open(
                file,
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                LinkOption.NOFOLLOW_LINKS)) {
            long end = channel.size();
            ByteBuffer last = ByteBuffer.allocate(1);
            if (end > 0 && channel.read(last, end - 1) == 1 && last.get(0) != '\n') {
                end += channel.write(ByteBuffer.wrap(new byte[] {'\n'}), end);
            }
            ByteBuffer bytes = ByteBuffer.wrap(lines.toByteArray());
            while (bytes.hasRemaining()) {
                end += channel.write(bytes, end);
            }
            channel.force(true);
        }
        if (isNew) {
            Durable.forceFolder(folder);
        }
    }

    /** Every entry that stands here, the oldest first. What was read is kept as long as the file is the same. */
    List<ManifestEntry> read() throws IOException {
        Optional<FileStamp> stamp = FileStamp.at(file);
        Known last = known;
        if (last == null || !last.stamp().equals(stamp)) {
            last = new Known(stamp, readAll());
            known = last;
        }
        return last.entries();
    }

    private List<ManifestEntry> readAll() throws IOException {
        List<ManifestEntry> entries = new ArrayList<>();
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            for (int b = bytes.read(); b >= 0; b = bytes.read()) {
                if (b == '\n') {
                    add(line, entries);
                    line.reset();
                } else if (line.size() < LONGEST_LINE) {
                    line.write(b);
                }
            }
            add(line, entries);
        } catch (NoSuchFileException e) {
            return List.of();
        }
        return List.copyOf(entries);
    }

    private static void add(ByteArrayOutputStream line, List<ManifestEntry> entries) {
        ManifestEntry entry = EntryLine.read(line.toByteArray());
        if (entry != null && !entry.stored()) {
            entries.add(entry);
        }
    }
}
