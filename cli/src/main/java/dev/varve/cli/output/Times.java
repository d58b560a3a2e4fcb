package dev.varve.cli.output;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** Times as a person and as a program read them, written by hand since a listing formats thousands. */
public final class Times {

    private static final int SECONDS_PER_MINUTE = 60;
    private static final int NANO_DIGITS = 9;
    private static final int NANO_GROUP = 3;

    private Times() {}

    /** In a zone, to the second: {@code 2025-11-04 12:00:00}. */
    public static String local(OffsetDateTime time, ZoneId zone) {
        return dateAndTime(time.atZoneSameInstant(zone).toLocalDateTime(), ' ').toString();
    }

    /** As RFC 3339 has it, in the offset that was recorded: {@code 2025-11-04T12:00:00+01:00}. */
    public static String rfc3339(OffsetDateTime time) {
        StringBuilder text = dateAndTime(time.toLocalDateTime(), 'T');
        appendFraction(text, time.getNano());
        appendOffset(text, time.getOffset().getTotalSeconds());
        return text.toString();
    }

    private static StringBuilder dateAndTime(LocalDateTime time, char between) {
        var text = new StringBuilder(35);
        appendPadded(text, time.getYear(), 4).append('-');
        appendPadded(text, time.getMonthValue(), 2).append('-');
        appendPadded(text, time.getDayOfMonth(), 2).append(between);
        appendPadded(text, time.getHour(), 2).append(':');
        appendPadded(text, time.getMinute(), 2).append(':');
        return appendPadded(text, time.getSecond(), 2);
    }

    private static void appendFraction(StringBuilder text, int nanos) {
        if (nanos == 0) {
            return;
        }
        appendPadded(text.append('.'), nanos, NANO_DIGITS);
        while (text.charAt(text.length() - 1) == '0'
                && text.charAt(text.length() - 2) == '0'
                && text.charAt(text.length() - NANO_GROUP) == '0') {
            text.setLength(text.length() - NANO_GROUP);
        }
    }

    private static void appendOffset(StringBuilder text, int seconds) {
        if (seconds == 0) {
            text.append('Z');
            return;
        }
        int minutes = Math.abs(seconds) / SECONDS_PER_MINUTE;
        text.append(seconds < 0 ? '-' : '+');
        appendPadded(text, minutes / SECONDS_PER_MINUTE, 2).append(':');
        appendPadded(text, minutes % SECONDS_PER_MINUTE, 2);
    }

    private static StringBuilder appendPadded(StringBuilder text, int number, int digits) {
        String plain = Integer.toString(number);
        return text.repeat("0", Math.max(0, digits - plain.length())).append(plain);
    }
}
