package dev.varve.restic.json;

import dev.varve.restic.blob.FormatException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * A time as Go's {@code time.Time} becomes JSON: RFC 3339 with as many digits of the second's fraction as are not zeros, in the zone in which it was
 * noted, which is {@code Z} only at no offset at all. Kept as the clock on the wall showed it, so that what was read is written again as it was.
 *
 * <p>Years outside of 0 to 9999 have no such form; restic puts those years' ends in their place, and so does {@link #of}.
 *
 * @param localSecond seconds since 1970 on that clock
 * @param nanosecond of that second
 * @param offsetMinutes how far the clock is ahead of UTC
 */
public record Timestamp(long localSecond, int nanosecond, int offsetMinutes) {
    /** What Go has for no time: the first second of the year 1. */
    public static final Timestamp ZERO = new Timestamp(LocalDate.of(1, 1, 1).toEpochDay() * 86_400, 0, 0);

    private static final int SECONDS_OF_DAY = 86_400;
    private static final int NANO_DIGITS = 9;
    private static final int SHORTEST = "0001-01-01T00:00:00Z".length();
    private static final int LARGEST_OFFSET = 24 * 60 - 1;
    private static final int LAST_YEAR = 9999;

    /** {@return an instant as a clock in a zone shows it} */
    public static Timestamp of(Instant instant, ZoneId zone) {
        int offset = zone.getRules().getOffset(instant).getTotalSeconds();
        long second = instant.getEpochSecond() + offset;
        long day = Math.floorDiv(second, SECONDS_OF_DAY);
        LocalDate date = LocalDate.ofEpochDay(day);
        int year = Math.clamp(date.getYear(), 0, LAST_YEAR);
        if (year != date.getYear()) {
            // Go lets the 29th of February run over into March.
            LocalDate moved = date.withDayOfMonth(1).withYear(year).plusDays(date.getDayOfMonth() - 1L);
            second += (moved.toEpochDay() - day) * SECONDS_OF_DAY;
        }
        return new Timestamp(second, instant.getNano(), offset / 60);
    }

    /** {@return the instant that is meant} */
    public Instant toInstant() {
        return Instant.ofEpochSecond(localSecond - offsetMinutes * 60L, nanosecond);
    }

    /** {@return the time that a text means} */
    public static Timestamp parse(String text) throws FormatException {
        Digits digits = new Digits(text);
        if (text.length() < SHORTEST) {
            throw digits.bad();
        }
        int year = digits.number(4, 0, LAST_YEAR);
        int month = digits.after('-').number(2, 1, 12);
        int day = digits.after('-').number(2, 1, LocalDate.of(year, month, 1).lengthOfMonth());
        int hour = digits.after('T').number(2, 0, 23);
        int minute = digits.after(':').number(2, 0, 59);
        int second = digits.after(':').number(2, 0, 59);
        int nanosecond = digits.fraction();
        int offset = digits.offset();
        long local = LocalDate.of(year, month, day).toEpochDay() * SECONDS_OF_DAY + (hour * 60L + minute) * 60 + second;
        return new Timestamp(local, nanosecond, offset);
    }

    /** Walks along the text of a time. */
    private static final class Digits {
        private final String text;
        private int at;

        Digits(String text) {
            this.text = text;
        }

        FormatException bad() {
            return new FormatException("this is no time: '%s'".formatted(text));
        }

        private char next() {
            return at < text.length() ? text.charAt(at) : '\0';
        }

        Digits after(char separator) throws FormatException {
            if (next() != separator) {
                throw bad();
            }
            at++;
            return this;
        }

        int number(int length, int smallest, int largest) throws FormatException {
            int number = 0;
            for (int end = at + length; at < end; at++) {
                char digit = next();
                if (digit < '0' || digit > '9') {
                    throw bad();
                }
                number = 10 * number + digit - '0';
            }
            if (number < smallest || number > largest) {
                throw bad();
            }
            return number;
        }

        int fraction() throws FormatException {
            if (next() != '.') {
                return 0;
            }
            at++;
            int nanosecond = number(1, 0, 9);
            int digits = 1;
            for (; next() >= '0' && next() <= '9'; at++) {
                if (digits < NANO_DIGITS) {
                    nanosecond = 10 * nanosecond + next() - '0';
                    digits++;
                }
            }
            for (; digits < NANO_DIGITS; digits++) {
                nanosecond *= 10;
            }
            return nanosecond;
        }

        int offset() throws FormatException {
            char sign = next();
            at++;
            int offset = 0;
            if (sign == '+' || sign == '-') {
                offset = 60 * number(2, 0, 23);
                offset += after(':').number(2, 0, 59);
            } else if (sign != 'Z') {
                throw bad();
            }
            if (at != text.length() || offset > LARGEST_OFFSET) {
                throw bad();
            }
            return sign == '-' ? -offset : offset;
        }
    }

    /** {@return the text that a repository holds} */
    @Override
    public String toString() {
        LocalDate date = LocalDate.ofEpochDay(Math.floorDiv(localSecond, SECONDS_OF_DAY));
        int second = Math.floorMod(localSecond, SECONDS_OF_DAY);
        StringBuilder text = new StringBuilder(NANO_DIGITS + SHORTEST + 6);
        padded(date.getYear(), 4, text).append('-');
        padded(date.getMonthValue(), 2, text).append('-');
        padded(date.getDayOfMonth(), 2, text).append('T');
        padded(second / 3600, 2, text).append(':');
        padded(second / 60 % 60, 2, text).append(':');
        padded(second % 60, 2, text);
        if (nanosecond != 0) {
            padded(nanosecond, NANO_DIGITS, text.append('.'));
            while (text.charAt(text.length() - 1) == '0') {
                text.setLength(text.length() - 1);
            }
        }
        if (offsetMinutes == 0) {
            return text.append('Z').toString();
        }
        text.append(offsetMinutes < 0 ? '-' : '+');
        padded(Math.abs(offsetMinutes) / 60, 2, text).append(':');
        return padded(Math.abs(offsetMinutes) % 60, 2, text).toString();
    }

    private static StringBuilder padded(int number, int digits, StringBuilder text) {
        int end = text.length() + digits;
        text.setLength(end);
        int rest = number;
        for (int at = end - 1; at >= end - digits; at--) {
            text.setCharAt(at, (char) ('0' + rest % 10));
            rest /= 10;
        }
        return text;
    }
}
