package dev.varve.cli.command;

import dev.varve.CalendarSpan;
import dev.varve.RetentionPolicy;
import dev.varve.Rhythm;
import dev.varve.cli.run.UsageException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options {@code --keep-*}, with restic's names and meaning. */
final class KeepRules {

    @Option(names = "--keep-last", paramLabel = "N", converter = Count.class, description = "Keep the newest N.")
    private @Nullable Integer last;

    @Option(
            names = "--keep-hourly",
            paramLabel = "N",
            converter = Count.class,
            description = "Keep the newest of each of the last N hours that have one.")
    private @Nullable Integer hourly;

    @Option(names = "--keep-daily", paramLabel = "N", converter = Count.class, description = "The same for days.")
    private @Nullable Integer daily;

    @Option(names = "--keep-weekly", paramLabel = "N", converter = Count.class, description = "For weeks.")
    private @Nullable Integer weekly;

    @Option(names = "--keep-monthly", paramLabel = "N", converter = Count.class, description = "For months.")
    private @Nullable Integer monthly;

    @Option(
            names = "--keep-yearly",
            paramLabel = "N",
            converter = Count.class,
            description = "For years. 'unlimited' or -1 as N keeps all.")
    private @Nullable Integer yearly;

    @Option(
            names = "--keep-within",
            paramLabel = "DURATION",
            converter = Span.class,
            description = "Keep all within this time of the newest, such as 1y5m7d2h.")
    private @Nullable CalendarSpan within;

    @Option(
            names = "--keep-within-hourly",
            paramLabel = "DURATION",
            converter = Span.class,
            description = "Keep the newest of each hour within this time.")
    private @Nullable CalendarSpan withinHourly;

    @Option(
            names = "--keep-within-daily",
            paramLabel = "DURATION",
            converter = Span.class,
            description = "The same for days.")
    private @Nullable CalendarSpan withinDaily;

    @Option(names = "--keep-within-weekly", paramLabel = "DURATION", converter = Span.class, description = "For weeks.")
    private @Nullable CalendarSpan withinWeekly;

    @Option(
            names = "--keep-within-monthly",
            paramLabel = "DURATION",
            converter = Span.class,
            description = "For months.")
    private @Nullable CalendarSpan withinMonthly;

    @Option(names = "--keep-within-yearly", paramLabel = "DURATION", converter = Span.class, description = "For years.")
    private @Nullable CalendarSpan withinYearly;

    @Option(
            names = "--keep-tag",
            paramLabel = "TAG[,TAG]",
            description = "Keep those that carry all of these tags; may be given several times.")
    private @Nullable List<String> tags;

    /** True where at least one rule was given, be it one that keeps nothing. */
    boolean given() {
        for (Rhythm rhythm : Rhythm.values()) {
            if (count(rhythm) != null || span(rhythm) != null) {
                return true;
            }
        }
        return tags != null;
    }

    RetentionPolicy policy() throws UsageException {
        RetentionPolicy policy = RetentionPolicy.NONE;
        for (Rhythm rhythm : Rhythm.values()) {
            Integer count = count(rhythm);
            CalendarSpan span = span(rhythm);
            policy = count == null ? policy : policy.keep(rhythm, count);
            policy = span == null ? policy : policy.keepWithin(rhythm, span);
        }
        for (String words : tags == null ? List.<String>of() : tags) {
            policy = policy.keepTagged(Tags.set(words));
        }
        return policy;
    }

    private @Nullable Integer count(Rhythm rhythm) {
        return switch (rhythm) {
            case EVERY -> last;
            case HOURLY -> hourly;
            case DAILY -> daily;
            case WEEKLY -> weekly;
            case MONTHLY -> monthly;
            case YEARLY -> yearly;
        };
    }

    private @Nullable CalendarSpan span(Rhythm rhythm) {
        return switch (rhythm) {
            case EVERY -> within;
            case HOURLY -> withinHourly;
            case DAILY -> withinDaily;
            case WEEKLY -> withinWeekly;
            case MONTHLY -> withinMonthly;
            case YEARLY -> withinYearly;
        };
    }

    /** Reads how many to keep. */
    static final class Count implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            try {
                return RetentionPolicy.parseCount(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(String.valueOf(e.getMessage()));
            }
        }
    }

    /** Reads how far back to keep. */
    static final class Span implements ITypeConverter<CalendarSpan> {
        @Override
        public CalendarSpan convert(String text) {
            try {
                return CalendarSpan.parse(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(String.valueOf(e.getMessage()));
            }
        }
    }
}
