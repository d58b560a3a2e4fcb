package dev.varve.plain.manifest;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a manifest, of ours or of the original program. Nothing in it is trusted: what is not of the right type, or no name of the right
 * form, ends the reading.
 */
public final class ManifestReader {
    private static final long FORMAT = 1;

    private @Nullable String version;
    private @Nullable String created;
    private @Nullable String updated;
    private @Nullable String dataFile;
    private String highestId = "";
    private boolean hasBackups;
    private boolean hasDetails;
    private final Map<String, ManifestEntry> entries = new LinkedHashMap<>();
    private final Map<String, Details> details = new LinkedHashMap<>();
    private final Map<String, String> unknown = new LinkedHashMap<>();
    private final Map<String, String> unknownOfVarve = new LinkedHashMap<>();

    private ManifestReader() {}

    /**
     * Reads a manifest.
     *
     * @throws ManifestFormatException if it is none
     * @throws NewerFormatException if it is one of a later program's
     */
    public static Manifest read(InputStream bytes) throws IOException {
        ManifestReader reader = new ManifestReader();
        reader.readAll(bytes);
        return reader.manifest();
    }

    /** Reads as much as can be read of a manifest that {@link #read} refuses. */
    public static Manifest salvage(InputStream bytes) throws IOException {
        ManifestReader reader = new ManifestReader();
        try {
            reader.readAll(bytes);
        } catch (ManifestFormatException e) {
            return reader.manifest(); // what was read before the damage
        }
        return reader.manifest();
    }

    /** Whether the bytes are sound JSON of some other program's, which lists no backups. */
    public static boolean isForeign(InputStream bytes) throws IOException {
        boolean[] lists = new boolean[1];
        try (JsonInput in = JsonInput.of(bytes)) {
            in.anyDocument(name -> lists[0] |= name.equals("backups") && in.isObject());
            return !lists[0];
        } catch (ManifestFormatException e) {
            return false;
        }
    }

    private void readAll(InputStream bytes) throws IOException {
        try (JsonInput in = JsonInput.of(bytes)) {
            in.document(name -> member(in, name));
        }
        if (version == null || !hasBackups) {
            throw new ManifestFormatException("it has no " + (version == null ? "version" : "backups"));
        }
    }

    private void member(JsonInput in, String name) throws IOException {
        switch (name) {
            case "version" -> version = version(in.text(name));
            case "created" -> created = time(in.text(name), name);
            case "updated" -> updated = time(in.text(name), name);
            case "total_backups" -> in.size(name); // counted anew
            case "backups" -> {
                hasBackups = true;
                in.object(name, id -> entry(in, id));
            }
            case "varve" -> {
                hasDetails = true;
                in.object(name, own -> own(in, own));
            }
            default -> in.keep(name, unknown);
        }
    }

    private static String version(String text) throws IOException {
        if (!text.startsWith("1.")) {
            throw new NewerFormatException("version " + text);
        }
        return text;
    }

    private static String time(String text, String place) throws ManifestFormatException {
        if (IsoTimes.local(text) == null) {
            throw new ManifestFormatException(place + " is '" + text + "', no ISO date and time");
        }
        return text;
    }

    private void entry(JsonInput in, String id) throws IOException {
        String place = "backups." + id;
        EntryJson.id(id, place);
        ManifestEntry entry = EntryJson.read(in, place);
        if (!entry.id().equals(id)) {
            throw new ManifestFormatException(place + ".backup_id is " + entry.id());
        }
        if (entries.putIfAbsent(id, entry) != null) {
            throw new ManifestFormatException(place + " stands twice");
        }
    }

    private void own(JsonInput in, String name) throws IOException {
        String place = "varve." + name;
        switch (name) {
            case "format" -> {
                long format = in.size(place);
                if (format > FORMAT) {
                    throw new NewerFormatException(place + " " + format);
                }
            }
            case "data_file" -> dataFile = in.text(place);
            case "highest_id" -> highestId = in.text(place);
            case "backups" ->
                in.object(place, id -> details.put(id, DetailsJson.read(in, place + "." + EntryJson.id(id, place))));
            default -> in.keep(name, unknownOfVarve);
        }
    }

    private Manifest manifest() {
        String beginning = created != null ? created : "1970-01-01T00:00:00";
        List<ManifestEntry> whole = entries.values().stream()
                .map(entry -> entry.with(details.getOrDefault(entry.id(), Details.NONE)))
                .toList();
        String boundTo = dataFile == null && !hasDetails ? Manifest.DATA_FILE_OF_ORIGINAL : dataFile;
        return new Manifest(
                        version != null ? version : Manifest.VERSION,
                        beginning,
                        updated != null ? updated : beginning,
                        boundTo,
                        highestId,
                        List.of(),
                        unknown,
                        unknownOfVarve)
                .withEntries(whole);
    }
}
