package dev.varve.plain.manifest;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import org.jspecify.annotations.Nullable;

/** The times of a manifest: ISO local date-times, as Python's {@code isoformat} has them, with or without an offset behind. */
final class IsoTimes {

    private IsoTimes() {}

    static @Nullable LocalDateTime local(String text) {
        try {
            TemporalAccessor parsed = DateTimeFormatter.ISO_DATE_TIME.parse(text);
            return LocalDateTime.from(parsed);
        } catch (DateTimeException e) {
            return null;
        }
    }

    static @Nullable OffsetDateTime withOffset(String text) {
        try {
            return OffsetDateTime.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** In whole seconds, as the original writes them. */
    static String text(LocalDateTime time) {
        return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(time.truncatedTo(ChronoUnit.SECONDS));
    }

    /** To the last fraction, with the offset, as RFC 3339 wants it. */
    static String text(OffsetDateTime time) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
    }
}
