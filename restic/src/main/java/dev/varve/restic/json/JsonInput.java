package dev.varve.restic.json;

import dev.varve.restic.blob.FormatException;
import dev.varve.restic.blob.Id;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads untrusted JSON, value by value, each of the type that is expected there; anything else is a {@link FormatException} that says which
 * value it is. A {@code null} counts as zero, as an empty text or as an absent list, as it does in Go, by whose rules these documents are made.
 *
 * <p>It needs no more memory than a small multiple of what it reads, and no deeper stack for deeper nesting.
 */
public final class JsonInput implements AutoCloseable {
    private static final int DEEPEST = 64;

    /** The documents lie in memory already, so their own length bounds all that stands in them. */
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private final byte[] bytes;
    private final int offset;
    private final JsonParser parser;

    private JsonInput(byte[] bytes, int offset, JsonParser parser) {
        this.bytes = bytes;
        this.offset = offset;
        this.parser = parser;
    }

    /** {@return a reader of a document that fills an array} */
    public static JsonInput of(byte[] bytes) throws FormatException {
        return of(bytes, 0, bytes.length);
    }

    /** {@return a reader of a document that is a part of an array} */
    public static JsonInput of(byte[] bytes, int offset, int length) throws FormatException {
        try {
            JsonInput input =
                    new JsonInput(bytes, offset, JSON.createParser(ObjectReadContext.empty(), bytes, offset, length));
            input.next();
            return input;
        } catch (JacksonException e) {
            throw broken(e);
        }
    }

    /** Checks that an object begins here. */
    public void beginObject(String place) throws FormatException {
        expect(JsonToken.START_OBJECT, place, "object");
    }

    /** {@return whether the object has one more member, at whose value the input then stands} */
    public boolean nextMember() throws FormatException {
        if (next() != JsonToken.PROPERTY_NAME) {
            return false;
        }
        next();
        return true;
    }

    /** {@return the name of the member} */
    public String name() {
        return parser.currentName();
    }

    /** {@return whether a list begins here; false where there is none} */
    public boolean beginList(String place) throws FormatException {
        if (isNull()) {
            return false;
        }
        expect(JsonToken.START_ARRAY, place, "list");
        return true;
    }

    /** {@return whether the list has one more element, at which the input then stands} */
    public boolean nextElement() throws FormatException {
        return next() != JsonToken.END_ARRAY;
    }

    /** Checks that the document ends here. */
    public void end() throws FormatException {
        if (next() != null) {
            throw new FormatException("something follows behind its end");
        }
    }

    /** {@return whether the value is {@code null}} */
    public boolean isNull() {
        return parser.currentToken() == JsonToken.VALUE_NULL;
    }

    /** {@return a text} */
    public String text(String place) throws FormatException {
        if (isNull()) {
            return "";
        }
        expect(JsonToken.VALUE_STRING, place, "text");
        try {
            return Utf8.withoutLoneSurrogates(parser.getString());
        } catch (JacksonException e) {
            throw broken(e);
        }
    }

    /** {@return a list of texts, empty if there is none} */
    public List<String> texts(String place) throws FormatException {
        List<String> texts = new ArrayList<>();
        if (beginList(place)) {
            while (nextElement()) {
                texts.add(text(place));
            }
        }
        return List.copyOf(texts);
    }

    /** {@return a time, or the other one if there is none} */
    public Timestamp time(String place, Timestamp otherwise) throws FormatException {
        return isNull() ? otherwise : Timestamp.parse(text(place));
    }

    /** {@return bytes that stand here in base64} */
    public byte[] base64(String place) throws FormatException {
        try {
            return Base64.getDecoder().decode(text(place));
        } catch (IllegalArgumentException e) {
            throw new FormatException(place + " is no base64");
        }
    }

    /** {@return an ID} */
    public Id id(String place) throws FormatException {
        expect(JsonToken.VALUE_STRING, place, "ID");
        try {
            return HexId.parse(parser.getStringCharacters(), parser.getStringOffset(), parser.getStringLength(), place);
        } catch (JacksonException e) {
            throw broken(e);
        }
    }

    /** {@return a list of IDs, or null if there is none} */
    public @Nullable List<Id> ids(String place) throws FormatException {
        if (!beginList(place)) {
            return null;
        }
        List<Id> ids = new ArrayList<>();
        while (nextElement()) {
            ids.add(id(place));
        }
        return List.copyOf(ids);
    }

    /** {@return a whole number that is not negative and at most so much} */
    public long number(String place, long largest) throws FormatException {
        long number = unsigned(place);
        if (number < 0 || number > largest) {
            throw new FormatException("%s is too large: %s".formatted(place, Long.toUnsignedString(number)));
        }
        return number;
    }

    /** {@return a whole number of 64 bits that has no sign} */
    public long unsigned(String place) throws FormatException {
        if (isNull()) {
            return 0;
        }
        expect(JsonToken.VALUE_NUMBER_INT, place, "whole number");
        try {
            if (parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER) {
                long number = parser.getLongValue();
                if (number < 0) {
                    throw new FormatException("%s is negative: %d".formatted(place, number));
                }
                return number;
            }
            return Long.parseUnsignedLong(parser.getString());
        } catch (JacksonException | NumberFormatException e) {
            throw new FormatException(place + " is no number of 64 bits");
        }
    }

    /** {@return the member at whose value the input stands, whatever it is, to be written again as it is} */
    public RawMember raw() throws FormatException {
        String name = Utf8.withoutLoneSurrogates(name());
        return new RawMember(name, rawValue());
    }

    /** {@return the value at which the input stands, as it is written} */
    public String rawValue() throws FormatException {
        try {
            int start = (int) parser.currentTokenLocation().getByteOffset();
            parser.skipChildren();
            parser.finishToken();
            int end = (int) parser.currentLocation().getByteOffset();
            return new String(bytes, offset + start, end - start, StandardCharsets.UTF_8).strip();
        } catch (JacksonException e) {
            throw broken(e);
        }
    }

    /** Passes over the value at which the input stands, whatever it is. */
    public void skip() throws FormatException {
        try {
            parser.skipChildren();
        } catch (JacksonException e) {
            throw broken(e);
        }
    }

    private void expect(JsonToken token, String place, String words) throws FormatException {
        if (parser.currentToken() != token) {
            throw new FormatException(parser.currentToken() == null ? "it is cut short" : place + " is no " + words);
        }
    }

    private @Nullable JsonToken next() throws FormatException {
        try {
            return parser.nextToken();
        } catch (JacksonException e) {
            throw broken(e);
        }
    }

    private static FormatException broken(JacksonException e) {
        long at = e.getLocation() == null ? -1 : e.getLocation().getByteOffset();
        String message =
                String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("");
        return new FormatException("it is no JSON%s: %s".formatted(at < 0 ? "" : " at byte " + at, message));
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
