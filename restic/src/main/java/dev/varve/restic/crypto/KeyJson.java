package dev.varve.restic.crypto;

import java.io.OutputStream;
import java.util.Base64;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;

/**
 * Reads and writes the two small objects of this package; each value has to be of the type that is expected there. Its buffers go back to no
 * pool, where what passed through them would lie until another parser writes over it.
 */
final class KeyJson implements AutoCloseable {
    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .recyclerPool(JsonRecyclerPools.nonRecyclingPool())
            .build();

    private final JsonParser parser;

    private KeyJson(JsonParser parser) {
        this.parser = parser;
    }

    /** What reads a value of an object, with the value's name. */
    interface Member {
        void read(String name) throws KeyFormatException;
    }

    static KeyJson of(byte[] json, int length) throws KeyFormatException {
        try {
            return new KeyJson(JSON.createParser(ObjectReadContext.empty(), json, 0, length));
        } catch (JacksonException e) {
            throw notJson();
        }
    }

    /** Writes the members of one object. */
    static void write(OutputStream into, Consumer<JsonGenerator> members) {
        try (JsonGenerator generator = JSON.createGenerator(ObjectWriteContext.empty(), into)) {
            generator.writeStartObject();
            members.accept(generator);
            generator.writeEndObject();
        }
    }

    /** Reads the one object that a document is. */
    void document(Member member) throws KeyFormatException {
        next();
        object("the whole", member);
        if (next() != null) {
            throw new KeyFormatException("something follows behind its end");
        }
    }

    /** Reads the object at which the input stands. */
    void object(String place, Member member) throws KeyFormatException {
        expect(JsonToken.START_OBJECT, place, "object");
        while (next() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            next();
            member.read(name);
        }
    }

    void skip() throws KeyFormatException {
        try {
            parser.skipChildren();
        } catch (JacksonException e) {
            throw notJson();
        }
    }

    /** Text, or none where there is a null, as restic takes it. */
    String text(String place) throws KeyFormatException {
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return "";
        }
        expect(JsonToken.VALUE_STRING, place, "text");
        try {
            return parser.getString();
        } catch (JacksonException e) {
            throw notJson();
        }
    }

    int number(String place) throws KeyFormatException {
        expect(JsonToken.VALUE_NUMBER_INT, place, "whole number");
        try {
            return parser.getIntValue();
        } catch (JacksonException e) {
            throw new KeyFormatException(place + " is too large a number");
        }
    }

    byte[] bytes(String place) throws KeyFormatException {
        return decode(place, text(place));
    }

    static byte[] decode(String place, String base64) throws KeyFormatException {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new KeyFormatException(place + " is no base64");
        }
    }

    private void expect(JsonToken token, String place, String words) throws KeyFormatException {
        if (parser.currentToken() != token) {
            throw new KeyFormatException(place + " is no " + words);
        }
    }

    private @Nullable JsonToken next() throws KeyFormatException {
        try {
            return parser.nextToken();
        } catch (JacksonException e) {
            throw notJson();
        }
    }

    /** Jackson's own words might show a piece of the keys. */
    private static KeyFormatException notJson() {
        return new KeyFormatException("it is no JSON, or is cut short");
    }

    @Override
    public void close() {
        parser.close();
    }
}
