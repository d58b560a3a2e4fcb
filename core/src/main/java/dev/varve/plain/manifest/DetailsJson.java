package dev.varve.plain.manifest;

import dev.varve.Health;
import dev.varve.Snapshot.Trigger;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** {@link Details} as JSON; what says nothing is left out. */
final class DetailsJson {
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private @Nullable String sha256;
    private @Nullable String file;
    private long storedSize = dev.varve.Snapshot.UNKNOWN_SIZE;
    private @Nullable OffsetDateTime time;
    private final TreeSet<String> tags = new TreeSet<>();
    private Trigger trigger = Trigger.MANUAL;
    private Health.Verdict verdict = Health.Verdict.UNKNOWN;
    private String reason = "";
    private boolean pinned;
    private @Nullable String archivedBy;
    private final Map<String, String> unknown = new LinkedHashMap<>();

    private DetailsJson() {}

    static Details read(JsonInput in, String place) throws IOException {
        DetailsJson read = new DetailsJson();
        in.object(place, name -> read.member(in, name, place + "." + name));
        return read.details();
    }

    private Details details() {
        Health health =
                verdict == Health.Verdict.UNKNOWN && reason.isEmpty() ? Health.UNKNOWN : new Health(verdict, reason);
        return new Details(sha256, file, storedSize, time, tags, trigger, health, pinned, archivedBy, unknown);
    }

    private void member(JsonInput in, String name, String place) throws IOException {
        switch (name) {
            case "sha256" -> sha256 = matching(SHA256, in.text(place), place, "SHA-256 in 64 digits");
            case "file" -> file = in.text(place);
            case "stored_size" -> storedSize = in.size(place);
            case "time" -> time = time(in.text(place), place);
            case "tags" -> in.list(place, element -> tags.add(in.text(element)));
            case "trigger" -> trigger = word(Trigger.values(), Trigger::label, in.text(place), place);
            case "health" -> verdict = word(Health.Verdict.values(), Health.Verdict::label, in.text(place), place);
            case "health_reason" -> reason = in.text(place);
            case "pinned" -> pinned = in.flag(place);
            case "archived_by" -> archivedBy = in.text(place);
            default -> in.keep(name, unknown);
        }
    }

    private static OffsetDateTime time(String text, String place) throws IOException {
        OffsetDateTime time = IsoTimes.withOffset(text);
        if (time == null) {
            throw new ManifestFormatException(place + " is '" + text + "', no time with an offset");
        }
        return time;
    }

    static String matching(Pattern pattern, String text, String place, String words) throws IOException {
        if (!pattern.matcher(text).matches()) {
            throw new ManifestFormatException(place + " is no " + words);
        }
        return text;
    }

    static <T> T word(T[] values, Function<T, String> label, String text, String place) throws IOException {
        return Arrays.stream(values)
                .filter(value -> label.apply(value).equals(text))
                .findFirst()
                .orElseThrow(() -> new ManifestFormatException(place + " is '" + text + "', which means nothing here"));
    }

    static void write(JsonGenerator json, Details details) {
        json.writeStartObject();
        text(json, "sha256", details.sha256());
        text(json, "file", details.file());
        if (details.storedSize() >= 0) {
            json.writeNumberProperty("stored_size", details.storedSize());
        }
        text(json, "time", details.time() == null ? null : IsoTimes.text(details.time()));
        if (!details.tags().isEmpty()) {
            json.writeArrayPropertyStart("tags");
            details.tags().forEach(json::writeString);
            json.writeEndArray();
        }
        text(json, "trigger", details.trigger().label());
        if (!details.health().equals(Health.UNKNOWN)) {
            json.writeStringProperty("health", details.health().verdict().label());
            json.writeStringProperty("health_reason", details.health().reason());
        }
        if (details.pinned()) {
            json.writeBooleanProperty("pinned", true);
        }
        text(json, "archived_by", details.archivedBy());
        raw(json, details.unknown());
        json.writeEndObject();
    }

    static void raw(JsonGenerator json, Map<String, String> values) {
        values.forEach((name, value) -> {
            json.writeName(name);
            json.writeRawValue(value);
        });
    }

    private static void text(JsonGenerator json, String name, @Nullable String value) {
        if (value != null) {
            json.writeStringProperty(name, value);
        }
    }
}
