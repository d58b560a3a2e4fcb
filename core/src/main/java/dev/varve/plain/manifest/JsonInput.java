package dev.varve.plain.manifest;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads untrusted JSON, value by value, each of the type that is expected there; anything else is a {@link ManifestFormatException} that
 * names the place.
 */
final class JsonInput implements AutoCloseable {
    /** Far beyond what a person says of a backup, and small enough for small heaps. */
    private static final int LONGEST_TEXT = 1 << 20;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(LONGEST_TEXT)
                    .build())
            .build();

    /** What Jackson says of a source that it does not show. */
    private static final Pattern SOURCE = Pattern.compile(" \\([^()]*\\[Source:.*?\\]\\)");

    private final JsonParser parser;

    private JsonInput(JsonParser parser) {
        this.parser = parser;
    }

    /** What reads a value of an object, with the value's name. */
    interface Member {
        void read(String name) throws IOException;
    }

    static JsonInput of(InputStream bytes) throws IOException {
        try {
            return new JsonInput(JSON.createParser(ObjectReadContext.empty(), bytes));
        } catch (JacksonException e) {
            throw unwrapped(e);
        }
    }

    /** Goes to the first value. */
    void begin() throws IOException {
        next();
    }

    /** Reads the one object that a document is. */
    void document(Member member) throws IOException {
        begin();
        object("its content", member);
        if (next() != null) {
            throw new ManifestFormatException("something follows behind its end");
        }
    }

    /** Passes over a whole document of any type; where it is an object its members' names are told, with the input at the value. */
    void anyDocument(Member member) throws IOException {
        begin();
        if (isObject()) {
            while (next() == JsonToken.PROPERTY_NAME) {
                String name = name();
                next();
                member.read(name);
                skip();
            }
        } else {
            skip();
        }
        if (next() != null) {
            throw new ManifestFormatException("something follows behind its end");
        }
    }

    boolean isNull() {
        return parser.currentToken() == JsonToken.VALUE_NULL;
    }

    boolean isObject() {
        return parser.currentToken() == JsonToken.START_OBJECT;
    }

    private void skip() throws IOException {
        if (parser.currentToken() == null) {
            throw new ManifestFormatException("it is cut short");
        }
        try {
            parser.skipChildren();
        } catch (JacksonException e) {
            throw unwrapped(e);
        }
    }

    /** Reads the object at which the input stands. */
    void object(String place, Member member) throws IOException {
        expect(JsonToken.START_OBJECT, place, "object");
        while (next() == JsonToken.PROPERTY_NAME) {
            String name = name();
            next();
            member.read(name);
        }
    }

    /** Reads the list at which the input stands. */
    void list(String place, Member element) throws IOException {
        expect(JsonToken.START_ARRAY, place, "list");
        while (next() != JsonToken.END_ARRAY) {
            element.read(place);
        }
    }

    String text(String place) throws IOException {
        expect(JsonToken.VALUE_STRING, place, "text");
        try {
            return parser.getString();
        } catch (JacksonException e) {
            throw unwrapped(e);
        }
    }

    long size(String place) throws IOException {
        expect(JsonToken.VALUE_NUMBER_INT, place, "whole number");
        try {
            long size = parser.getLongValue();
            if (size < 0) {
                throw new ManifestFormatException(place + " is less than nothing");
            }
            return size;
        } catch (JacksonException e) {
            throw new ManifestFormatException(place + " is too large a number");
        }
    }

    boolean flag(String place) throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_TRUE) {
            expect(JsonToken.VALUE_FALSE, place, "truth value");
        }
        return parser.currentToken() == JsonToken.VALUE_TRUE;
    }

    /** Keeps the value at which the input stands, whatever it is. */
    void keep(String name, Map<String, String> values) throws IOException {
        StringWriter json = new StringWriter();
        try (JsonGenerator generator = JSON.createGenerator(ObjectWriteContext.empty(), json)) {
            generator.copyCurrentStructureExact(parser);
        } catch (JacksonException e) {
            throw unwrapped(e);
        }
        values.put(name, json.toString());
    }

    private void expect(JsonToken token, String place, String words) throws IOException {
        if (parser.currentToken() != token) {
            throw new ManifestFormatException(
                    parser.currentToken() == null ? "it is cut short" : place + " is no " + words);
        }
    }

    private @Nullable JsonToken next() throws IOException {
        try {
            return parser.nextToken();
        } catch (JacksonException e) {
            throw unwrapped(e);
        }
    }

    private String name() throws IOException {
        try {
            return parser.currentName();
        } catch (JacksonException e) {
            throw unwrapped(e);
        }
    }

    private static IOException unwrapped(JacksonException e) {
        if (e instanceof JacksonIOException io) {
            return Objects.requireNonNull(io.getCause());
        }
        int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
        String message = SOURCE.matcher(String.valueOf(e.getOriginalMessage())).replaceAll("");
        return new ManifestFormatException((line > 0 ? "in line " + line + ": " : "") + message);
    }

    @Override
    public void close() {
        try {
            parser.close();
        } catch (JacksonException e) {
            // What was read before stands; closing has nothing to add to it.
        }
    }
}
