package dev.varve;

import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A length of time as calendars know it, written as restic writes it: {@code 1y5m7d2h} is a year, five months, seven days
 * and two hours. How many hours that is depends on the day from which it is counted.
 *
 * <p>Each number is 0 to 1,000,000, so that no arithmetic with it leaves what {@code java.time} can express.
 *
 * @param years calendar years
 * @param months calendar months
 * @param days calendar days
 * @param hours hours of sixty minutes
 */
public record CalendarSpan(int years, int months, int days, int hours) {

    /** No time at all. */
    public static final CalendarSpan ZERO = new CalendarSpan(0, 0, 0, 0);

    private static final int MOST = 1_000_000;
    private static final Pattern PART = Pattern.compile("([0-9]{1,7})([ymdh])");
    private static final Pattern WHOLE = Pattern.compile("(?:" + PART + ")+");
    private static final String ADVICE = ": give years, months, days and hours, such as 1y5m7d2h";

    /** Refuses a number that is negative or beyond a million. */
    public CalendarSpan {
        requireSensible(years);
        requireSensible(months);
        requireSensible(days);
        requireSensible(hours);
    }

    private static void requireSensible(int number) {
        if (number < 0 || number > MOST) {
            throw new IllegalArgumentException("duration with the number " + number + ": give 0 to " + MOST);
        }
    }

    /**
     * Reads a span as a person writes it: numbers with {@code y}, {@code m}, {@code d} or {@code h}, in any order.
     * Stricter than restic: a unit stands once at most, and an empty text is no span, so that a variable that was never
     * set does not quietly turn a rule off.
     *
     * @param text what the person wrote
     * @return the span
     * @throws IllegalArgumentException if the text is no such span; the message says what is
     */
    public static CalendarSpan parse(String text) {
        String trimmed = text.strip();
        if (!WHOLE.matcher(trimmed).matches()) {
            throw new IllegalArgumentException("duration '" + text + "'" + ADVICE);
        }
        Map<Unit, Integer> numbers = new EnumMap<>(Unit.class);
        Matcher part = PART.matcher(trimmed);
        while (part.find()) {
            Unit unit = Unit.valueOf(part.group(2));
            if (numbers.put(unit, Integer.parseInt(part.group(1))) != null) {
                throw new IllegalArgumentException("duration '" + text + "': '" + unit + "' stands in it twice");
            }
        }
        return new CalendarSpan(
                numbers.getOrDefault(Unit.y, 0),
                numbers.getOrDefault(Unit.m, 0),
                numbers.getOrDefault(Unit.d, 0),
                numbers.getOrDefault(Unit.h, 0));
    }

    /** {@return true for no time at all} */
    public boolean isZero() {
        return equals(ZERO);
    }

    /**
     * {@return the moment that lies this long before another, in the same offset} A day that its month does not have
     * runs over into the next month, as restic counts: a month before 31 March is 3 March, and 2 March in a leap year.
     *
     * @param time the moment to count back from
     */
    public OffsetDateTime before(OffsetDateTime time) {
        return time.withDayOfMonth(1)
                .minusYears(years)
                .minusMonths(months)
                .plusDays(time.getDayOfMonth() - 1L - days)
                .minusHours(hours);
    }

    /** As {@link #parse} reads it: the largest unit first, none that is zero; {@code 0h} for no time at all. */
    @Override
    public String toString() {
        return isZero() ? "0h" : part(years, Unit.y) + part(months, Unit.m) + part(days, Unit.d) + part(hours, Unit.h);
    }

    private static String part(int number, Unit unit) {
        return number == 0 ? "" : number + unit.name();
    }

    private enum Unit {
        y,
        m,
        d,
        h
    }
}
