package dev.varve.plain.manifest;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * An entry in one line of JSON: the six keys, and our details under {@code varve}. So it stands in {@code history.jsonl}, and in the first
 * header of its gzip file, where the line is written before the content is known: size 0, the hash all zeros until it is filled in at
 * {@link #HASH_OFFSET}.
 */
public final class EntryLine {

    /** Where the hash's 64 digits stand in a line whose details begin with them: behind <code>{"varve":{"sha256":"</code>. */
    public static final int HASH_OFFSET = 20;

    /** A hash that is yet to be filled in. */
    public static final String NO_HASH = "0".repeat(64);

    private EntryLine() {}

    /** The line, without a line break. */
    public static byte[] write(ManifestEntry entry) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), bytes)) {
            EntryJson.writeWhole(json, entry);
        }
        return bytes.toByteArray();
    }

    /** The entry, or null where the bytes are no such line. */
    public static @Nullable ManifestEntry read(byte[] line) {
        try (JsonInput in = JsonInput.of(new ByteArrayInputStream(line))) {
            in.begin();
            return EntryJson.read(in, "the entry");
        } catch (IOException e) {
            return null;
        }
    }
}
