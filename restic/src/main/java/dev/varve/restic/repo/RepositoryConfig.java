package dev.varve.restic.repo;

import dev.varve.restic.blob.FormatException;
import dev.varve.restic.blob.Id;
import java.io.ByteArrayOutputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * What holds for a repository as long as it lives.
 *
 * @param version of the format, 1 or 2
 * @param id names the repository
 * @param polynomial decides where files are cut, in hexadecimal
 * @param appendOnly true where nothing may be removed; rustic's word
 */
public record RepositoryConfig(int version, Id id, String polynomial, boolean appendOnly) {
    /** The versions that can be read and written. */
    private static final int NEWEST = 2;

    private static final JsonFactory JSON = new JsonFactory();

    /**
     * Reads the file's opened bytes.
     *
     * @throws FormatException if they are no configuration, or one of a later program
     */
    static RepositoryConfig read(byte[] json) throws FormatException {
        try (JsonParser in = JSON.createParser(ObjectReadContext.empty(), json)) {
            Reading reading = new Reading();
            if (in.nextToken() != JsonToken.START_OBJECT) {
                throw new FormatException("it is no JSON object");
            }
            while (in.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = in.currentName();
                in.nextToken();
                reading.take(name, in);
                in.skipChildren();
            }
            return reading.done();
        } catch (JacksonException e) {
            throw new FormatException("it is no JSON: " + e.getOriginalMessage());
        }
    }

    /** {@return the JSON, as restic writes it} */
    byte[] json() {
        var bytes = new ByteArrayOutputStream();
        try (JsonGenerator out = JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
            out.writeStartObject();
            out.writeName("version");
            out.writeNumber(version);
            out.writeName("id");
            out.writeString(id.hex());
            out.writeName("chunker_polynomial");
            out.writeString(polynomial);
            out.writeEndObject();
        }
        return bytes.toByteArray();
    }

    private static final class Reading {
        private int version;
        private @Nullable String id;
        private @Nullable String polynomial;
        private boolean appendOnly;

        void take(String name, JsonParser in) throws FormatException {
            switch (name) {
                case "version" -> version = in.currentToken() == JsonToken.VALUE_NUMBER_INT ? in.getIntValue() : 0;
                case "id" -> id = in.getValueAsString();
                case "chunker_polynomial" -> polynomial = in.getValueAsString();
                case "append_only" -> appendOnly = in.currentToken() == JsonToken.VALUE_TRUE;
                case "chunker" -> refuseOtherThan("rabin", in.getValueAsString());
                default -> {
                    // another program's
                }
            }
        }

        private static void refuseOtherThan(String known, @Nullable String chunker) throws FormatException {
            if (chunker != null && !known.equals(chunker)) {
                throw new FormatException("it cuts files by '" + chunker + "', which only another program can");
            }
        }

        RepositoryConfig done() throws FormatException {
            if (version < 1 || version > NEWEST) {
                throw new FormatException("it is of version " + version + ", and 1 and 2 are known here");
            }
            if (id == null || polynomial == null) {
                throw new FormatException("it lacks its id or its chunker_polynomial");
            }
            try {
                return new RepositoryConfig(version, Id.parse(id), polynomial, appendOnly);
            } catch (IllegalArgumentException e) {
                throw new FormatException("its id is none: " + id);
            }
        }
    }
}
