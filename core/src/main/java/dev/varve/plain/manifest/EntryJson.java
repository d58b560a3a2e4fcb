package dev.varve.plain.manifest;

import dev.varve.Snapshot.Status;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * The original program's six keys of an entry as JSON. Where they stand in a line of their own, our details stand among them, under
 * {@code varve}.
 */
final class EntryJson {
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{8,64}");
    private static final String DETAILS = "varve";

    private @Nullable String id;
    private @Nullable String timestamp;
    private @Nullable String hash;
    private @Nullable Status status;
    private String description = "";
    private long size = -1;
    private Details details = Details.NONE;
    private final Map<String, String> unknown = new LinkedHashMap<>();

    private EntryJson() {}

    /** Reads the entry at which the input stands. */
    static ManifestEntry read(JsonInput in, String place) throws IOException {
        EntryJson read = new EntryJson();
        in.object(place, name -> read.member(in, name, place + "." + name));
        return read.entry(place);
    }

    private void member(JsonInput in, String name, String place) throws IOException {
        switch (name) {
            case "backup_id" -> id = id(in.text(place), place);
            case "timestamp" -> timestamp = timestamp(in.text(place).replace(' ', 'T'), place);
            case "description" -> description = in.isNull() ? "" : in.text(place);
            case "file_hash" ->
                hash = DetailsJson.matching(
                        HASH, in.text(place).toLowerCase(Locale.ROOT), place, "hash of 8 to 64 digits");
            case "file_size" -> size = in.size(place);
            case "status" -> status = DetailsJson.word(Status.values(), Status::label, in.text(place), place);
            case DETAILS -> details = DetailsJson.read(in, place);
            default -> in.keep(name, unknown);
        }
    }

    static String id(String text, String place) throws ManifestFormatException {
        if (!Ids.isId(text)) {
            throw new ManifestFormatException(place + " is '" + text + "', no ID");
        }
        return text;
    }

    private static String timestamp(String text, String place) throws ManifestFormatException {
        if (IsoTimes.local(text) == null) {
            throw new ManifestFormatException(place + " is '" + text + "', no ISO date and time");
        }
        return text;
    }

    private ManifestEntry entry(String place) throws ManifestFormatException {
        return new ManifestEntry(
                given(id, place, "backup_id"),
                given(timestamp, place, "timestamp"),
                description,
                given(hash, place, "file_hash"),
                size >= 0 ? size : given(null, place, "file_size"),
                given(status, place, "status"),
                details,
                unknown);
    }

    private static <T> T given(@Nullable T value, String place, String name) throws ManifestFormatException {
        if (value == null) {
            throw new ManifestFormatException(place + " has no " + name);
        }
        return value;
    }

    /** Writes the entry in the manifest's form, without our details. */
    static void write(JsonGenerator json, ManifestEntry entry) {
        json.writeStartObject();
        writeMembers(json, entry);
        json.writeEndObject();
    }

    /** Writes the entry with our details. */
    static void writeWhole(JsonGenerator json, ManifestEntry entry) {
        json.writeStartObject();
        json.writeName(DETAILS);
        DetailsJson.write(json, entry.details());
        writeMembers(json, entry);
        json.writeEndObject();
    }

    private static void writeMembers(JsonGenerator json, ManifestEntry entry) {
        json.writeStringProperty("backup_id", entry.id());
        json.writeStringProperty("timestamp", entry.timestamp());
        json.writeStringProperty("file_hash", entry.fileHash());
        json.writeNumberProperty("file_size", entry.fileSize());
        json.writeStringProperty("description", entry.description());
        json.writeStringProperty("status", entry.status().label());
        DetailsJson.raw(json, entry.unknown());
    }
}
