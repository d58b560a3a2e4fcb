package dev.varve.restic.lock;

import dev.varve.restic.blob.FormatException;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Says that somebody is at work.
 *
 * @param time when it was said
 * @param exclusive true where nobody else may be
 * @param holder who says so
 */
public record LockFile(OffsetDateTime time, boolean exclusive, LockHolder holder) {
    /** Without a word for so long, its holder counts as gone. */
    static final Duration STALE_AFTER = Duration.ofMinutes(30);

    private static final JsonFactory JSON = new JsonFactory();

    /** {@return whether its holder is gone, as far as can be told from here} */
    boolean isStale(Instant now, LockHolder here) {
        return time.toInstant().plus(STALE_AFTER).isBefore(now) || holder.isGone(here);
    }

    /** {@return the JSON, as restic writes it} */
    public byte[] json() {
        var bytes = new ByteArrayOutputStream();
        try (JsonGenerator out = JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
            out.writeStartObject();
            text(out, "time", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time));
            out.writeName("exclusive");
            out.writeBoolean(exclusive);
            text(out, "hostname", holder.host());
            text(out, "username", holder.user());
            out.writeName("pid");
            out.writeNumber(holder.pid());
            out.writeEndObject();
        }
        return bytes.toByteArray();
    }

    private static void text(JsonGenerator out, String name, String value) {
        out.writeName(name);
        out.writeString(value);
    }

    /**
     * Reads a lock.
     *
     * @throws FormatException if it is none
     */
    public static LockFile read(byte[] json) throws FormatException {
        try (JsonParser in = JSON.createParser(ObjectReadContext.empty(), json)) {
            if (in.nextToken() != JsonToken.START_OBJECT) {
                throw new FormatException("it is no JSON object");
            }
            var reading = new Reading();
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

    private static final class Reading {
        private @Nullable OffsetDateTime time;
        private boolean exclusive;
        private String host = "";
        private String user = "";
        private long pid;

        void take(String name, JsonParser in) throws FormatException {
            switch (name) {
                case "time" -> time = time(in.getValueAsString());
                case "exclusive" -> exclusive = in.currentToken() == JsonToken.VALUE_TRUE;
                case "hostname" -> host = text(in);
                case "username" -> user = text(in);
                case "pid" -> pid = in.getValueAsLong();
                default -> {
                    // of no use here
                }
            }
        }

        private static String text(JsonParser in) {
            String text = in.getValueAsString();
            return text == null ? "" : text;
        }

        private static OffsetDateTime time(@Nullable String text) throws FormatException {
            try {
                return OffsetDateTime.parse(text == null ? "" : text);
            } catch (DateTimeParseException e) {
                throw new FormatException("its time is none: " + text);
            }
        }

        LockFile done() throws FormatException {
            if (time == null) {
                throw new FormatException("it has no time");
            }
            return new LockFile(time, exclusive, new LockHolder(host, user, pid));
        }
    }

    /** {@return a lock of now} */
    static LockFile of(Instant now, ZoneId zone, boolean exclusive, LockHolder holder) {
        return new LockFile(now.atZone(zone).toOffsetDateTime(), exclusive, holder);
    }
}
