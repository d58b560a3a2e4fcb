package dev.varve.plain.gzip;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the first header of a gzip file says about the whole of it: the data file's name and modification time, and the vault's entry as JSON
 * bytes, which are opaque here. A label can be read without unpacking the content, so a lost manifest is rebuilt quickly.
 *
 * <p>A foreign file may lack all three.
 */
public final class GzipLabel {
    private final Optional<String> name;
    private final Optional<Instant> modified;
    private final byte @Nullable [] entry;

    GzipLabel(Optional<String> name, Optional<Instant> modified, byte @Nullable [] entry) {
        this.name = name;
        this.modified = modified;
        this.entry = entry;
    }

    /**
     * A label to write.
     *
     * @param name the data file's name; characters outside of ISO 8859-1 are written as {@code _}, and only the first 255 are
     * @param modified the data file's modification time; written in whole seconds, and not at all outside of 1970 to 2106
     * @param entry the entry, at most {@value Layout#MAX_ENTRY} bytes
     * @throws IllegalArgumentException if the name is empty or the entry too long
     */
    public static GzipLabel of(String name, Instant modified, byte[] entry) {
        if (name.isEmpty()) {
            throw new IllegalArgumentException("a label needs the data file's name");
        }
        if (entry.length > Layout.MAX_ENTRY) {
            throw new IllegalArgumentException(
                    "an entry of %d bytes does not fit a gzip header (%d)".formatted(entry.length, Layout.MAX_ENTRY));
        }
        return new GzipLabel(Optional.of(name), Optional.of(modified), entry.clone());
    }

    /**
     * Reads the label alone, by positional reads. Of a file of ours the header's checksum is checked.
     *
     * @throws GzipFormatException if the file does not begin with a sound gzip header
     */
    public static GzipLabel read(FileChannel file) throws IOException {
        return MemberHeader.read(file, Place.START).label();
    }

    /** The data file's name as the header spells it: a hint for people, never a path to trust. */
    public Optional<String> name() {
        return name;
    }

    /** The data file's modification time, in whole seconds. */
    public Optional<Instant> modified() {
        return modified;
    }

    /** The entry's bytes, a fresh copy; empty for a foreign file. */
    public Optional<byte[]> entry() {
        return Optional.ofNullable(entry).map(byte[]::clone);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GzipLabel that
                && name.equals(that.name)
                && modified.equals(that.modified)
                && Arrays.equals(entry, that.entry);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, modified, Arrays.hashCode(entry));
    }

    @Override
    public String toString() {
        return "GzipLabel[name=%s, modified=%s, entry=%s]"
                .formatted(
                        name.orElse("none"),
                        modified.map(Instant::toString).orElse("none"),
                        entry == null ? "none" : entry.length + " bytes");
    }
}
