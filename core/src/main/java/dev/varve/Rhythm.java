package dev.varve;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/**
 * How finely a {@link RetentionPolicy} looks at time: all snapshots of one hour, day, week, month or year stand for each
 * other, and the newest of them is the one to keep. Hours and days begin when the clock at the snapshot's own offset says
 * so; weeks are those of ISO 8601 and begin on Monday.
 */
public enum Rhythm {
    /** Each snapshot by itself. */
    EVERY,
    /** One an hour. */
    HOURLY,
    /** One a day. */
    DAILY,
    /** One a week. */
    WEEKLY,
    /** One a month. */
    MONTHLY,
    /** One a year. */
    YEARLY;

    private static final int HOURS_OF_DAY = 24;

    /**
     * {@return the word that stands in options, files and output: {@code last} for {@link #EVERY}, else such as {@code
     * daily}}
     */
    public String label() {
        return this == EVERY ? "last" : name().toLowerCase(Locale.ROOT);
    }

    /** A number that snapshots share if and only if they stand for each other. */
    long bucket(OffsetDateTime time, int position) {
        LocalDate day = time.toLocalDate();
        return switch (this) {
            case EVERY -> position;
            case HOURLY -> day.toEpochDay() * HOURS_OF_DAY + time.getHour();
            case DAILY -> day.toEpochDay();
            case WEEKLY ->
                day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).toEpochDay();
            case MONTHLY -> day.getLong(ChronoField.PROLEPTIC_MONTH);
            case YEARLY -> day.getYear();
        };
    }
}
