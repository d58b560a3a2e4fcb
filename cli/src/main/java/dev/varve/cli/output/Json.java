package dev.varve.cli.output;

import dev.varve.Finding;
import dev.varve.Snapshot;
import java.io.ByteArrayOutputStream;
import java.util.Collection;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes the shapes of {@code docs/json.md}: names in snake case, sizes in bytes, times as RFC 3339 with their offset, an
 * unknown value as {@code null}, every name always there. Streamed, since a databind mapper would cost more than the
 * listing it writes.
 */
public final class Json {

    private static final char REPLACEMENT = '\ufffd';

    private final JsonGenerator generator;

    private Json(JsonGenerator generator) {
        this.generator = generator;
    }

    /** The bytes of one JSON document, with a line break after it. */
    static byte[] document(Consumer<Json> content) {
        var bytes = new ByteArrayOutputStream(512);
        try (JsonGenerator generator = new JsonFactory().createGenerator(ObjectWriteContext.empty(), bytes)) {
            content.accept(new Json(generator));
        }
        bytes.write('\n');
        return bytes.toByteArray();
    }

    /** An object as the document, or as an element of an array. */
    public void object(Runnable members) {
        generator.writeStartObject();
        members.run();
        generator.writeEndObject();
    }

    /** An object under a name. */
    public void object(String name, Runnable members) {
        generator.writeName(name);
        object(members);
    }

    /** An array as the document. */
    public <T> void array(Collection<T> elements, Consumer<T> element) {
        generator.writeStartArray();
        elements.forEach(element);
        generator.writeEndArray();
    }

    /** An array under a name. */
    public <T> void array(String name, Collection<T> elements, Consumer<T> element) {
        generator.writeName(name);
        array(elements, element);
    }

    /** An array of words under a name. */
    public void words(String name, Collection<String> words) {
        array(name, words, word -> generator.writeString(wellFormed(word)));
    }

    /** A text under a name, or null. */
    public void text(String name, @Nullable String value) {
        generator.writeName(name);
        if (value == null) {
            generator.writeNull();
        } else {
            generator.writeString(wellFormed(value));
        }
    }

    /** A number under a name. */
    public void number(String name, long value) {
        generator.writeName(name);
        generator.writeNumber(value);
    }

    /** A size under a name, null where it is unknown. */
    public void size(String name, long bytes) {
        generator.writeName(name);
        if (bytes < 0) {
            generator.writeNull();
        } else {
            generator.writeNumber(bytes);
        }
    }

    /** A truth under a name. */
    public void flag(String name, boolean value) {
        generator.writeName(name);
        generator.writeBoolean(value);
    }

    /** A snapshot under a name, or null. */
    public void snapshot(String name, @Nullable Snapshot snapshot) {
        generator.writeName(name);
        if (snapshot == null) {
            generator.writeNull();
        } else {
            snapshot(snapshot);
        }
    }

    /** Snapshots under a name. */
    public void snapshots(String name, Collection<Snapshot> snapshots) {
        array(name, snapshots, this::snapshot);
    }

    /** A snapshot as the document, or as an element of an array. */
    public void snapshot(Snapshot snapshot) {
        generator.writeStartObject();
        text("id", snapshot.id());
        text("time", Times.rfc3339(snapshot.time()));
        text("description", snapshot.description());
        text("hash", snapshot.hash());
        size("size", snapshot.size());
        size("stored_size", snapshot.storedSize());
        words("tags", snapshot.tags());
        text("status", snapshot.status().label());
        object("health", () -> {
            text("verdict", snapshot.health().verdict().label());
            text("reason", snapshot.health().reason());
        });
        text("trigger", snapshot.trigger().label());
        flag("pinned", snapshot.pinned());
        object("origin", () -> {
            text("host", snapshot.origin().host());
            words("paths", snapshot.origin().paths());
        });
        text("archived_by", snapshot.archivedBy().isEmpty() ? null : snapshot.archivedBy());
        generator.writeEndObject();
    }

    /** Findings under a name. */
    public void findings(String name, Collection<Finding> findings) {
        array(name, findings, finding -> object(() -> members(finding)));
    }

    /** The members of a finding, for an object that is one. */
    public void members(Finding finding) {
        text("severity", Words.of(finding.severity()));
        text("subject", finding.subject());
        text("meaning", finding.meaning());
        text("remedy", finding.remedy());
    }

    private static String wellFormed(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return replaceLoneSurrogates(text);
            }
        }
        return text;
    }

    private static String replaceLoneSurrogates(String text) {
        var wellFormed = new StringBuilder(text.length());
        text.codePoints()
                .forEach(codePoint -> wellFormed.appendCodePoint(
                        codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE
                                ? REPLACEMENT
                                : codePoint));
        return wellFormed.toString();
    }
}
