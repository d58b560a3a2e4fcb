package dev.varve.cli.command;

import dev.varve.CalendarSpan;
import dev.varve.RetentionPolicy;
import dev.varve.Rhythm;
import dev.varve.cli.line.Option;
import dev.varve.cli.line.Setting;
import dev.varve.cli.run.UsageException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The options {@code --keep-*}, with restic's names and meaning. */
final class KeepRules {

    private final List<Rule> rules = new ArrayList<>();
    private final Setting<List<String>> tags = Setting.texts(
            "TAG[,TAG]", "Keep those that carry all of these tags; may be given several times.", "--keep-tag");

    KeepRules() {
        for (Rhythm rhythm : Rhythm.values()) {
            rules.add(new Rule(
                    rhythm,
                    Setting.read(
                            Integer.class,
                            RetentionPolicy::parseCount,
                            "N",
                            aboutCount(rhythm),
                            "--keep-" + rhythm.label()),
                    Setting.read(
                            CalendarSpan.class,
                            CalendarSpan::parse,
                            "DURATION",
                            aboutSpan(rhythm),
                            rhythm == Rhythm.EVERY ? "--keep-within" : "--keep-within-" + rhythm.label())));
        }
    }

    private static String aboutCount(Rhythm rhythm) {
        return switch (rhythm) {
            case EVERY -> "Keep the newest N; 'unlimited' or -1 keeps all.";
            case HOURLY -> "Keep the newest of each of the last N hours that have one.";
            case DAILY -> "The same for days.";
            case WEEKLY -> "For weeks.";
            case MONTHLY -> "For months.";
            case YEARLY -> "For years.";
        };
    }

    private static String aboutSpan(Rhythm rhythm) {
        return switch (rhythm) {
            case EVERY -> "Keep all within this time of the newest, such as 1y5m7d2h.";
            case HOURLY -> "Keep the newest of each hour within this time.";
            case DAILY -> "The same for days.";
            case WEEKLY -> "For weeks.";
            case MONTHLY -> "For months.";
            case YEARLY -> "For years.";
        };
    }

    Option[] options() {
        List<Option> all = new ArrayList<>();
        rules.forEach(rule -> all.add(rule.count()));
        rules.forEach(rule -> all.add(rule.span()));
        all.add(tags);
        return all.toArray(new Option[0]);
    }

    /**
     * What the rules come to; nothing where none was given.
     *
     * @throws UsageException if all that were given keep nothing
     */
    Optional<RetentionPolicy> policy() throws UsageException {
        RetentionPolicy policy = RetentionPolicy.NONE;
        boolean given = tags.value().isPresent();
        for (Rule rule : rules) {
            Optional<Integer> count = rule.count().value();
            Optional<CalendarSpan> span = rule.span().value();
            policy = count.isPresent() ? policy.keep(rule.rhythm(), count.get()) : policy;
            policy = span.isPresent() ? policy.keepWithin(rule.rhythm(), span.get()) : policy;
            given |= count.isPresent() || span.isPresent();
        }
        for (String words : tags.value().orElse(List.of())) {
            policy = policy.keepTagged(Tags.set(words));
        }
        if (given && policy.isEmpty()) {
            throw new UsageException("a count of 0 and a time of nothing keep no snapshot, and no other rule is given:"
                    + " name at least one that keeps some, such as '--keep-last 1'");
        }
        return given ? Optional.of(policy) : Optional.empty();
    }

    private record Rule(Rhythm rhythm, Setting<Integer> count, Setting<CalendarSpan> span) {}
}
