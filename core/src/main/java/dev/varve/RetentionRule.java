package dev.varve;

import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One rule of a policy at work on one history: it is shown the snapshots from the newest to the oldest, once each, and
 * says which of them it keeps.
 *
 * <p>A rule keeps the first snapshot that it meets in each hour, day, … and the very last one of the history, while its
 * count lasts. Where the clock went back, or the machine changed its offset, a day may come up again after another one: then
 * the first snapshot of that stretch is kept too, but the day is counted once. So the rule never keeps less than one
 * snapshot for each of as many days as were asked for, and never less than restic, which counts every stretch.
 */
final class RetentionRule {

    private final String reason;
    private final Predicate<Candidate> covers;
    private final Rhythm rhythm;
    private final Set<Long> counted = new HashSet<>();

    private int left;
    private @Nullable Long current;

    private RetentionRule(String reason, Predicate<Candidate> covers, Rhythm rhythm, int count) {
        this.reason = reason;
        this.covers = covers;
        this.rhythm = rhythm;
        this.left = count;
    }

    /** Keeps so many, or {@link RetentionPolicy#ALL}. */
    static RetentionRule count(Rhythm rhythm, int count) {
        return new RetentionRule(rhythm.label() + " snapshot", candidate -> true, rhythm, count);
    }

    /** Keeps those that were made less than a span before the newest. */
    static RetentionRule within(Rhythm rhythm, CalendarSpan span, @Nullable OffsetDateTime newest) {
        Predicate<Candidate> covers = candidate -> true;
        if (newest != null) {
            OffsetDateTime limit = span.before(newest);
            covers = candidate -> candidate.made().isAfter(limit);
        }
        String reason = rhythm == Rhythm.EVERY ? "within " + span : rhythm.label() + " within " + span;
        return new RetentionRule(reason, covers, rhythm, RetentionPolicy.ALL);
    }

    /** Keeps those that carry all of these tags; with none given, those that carry none. */
    static RetentionRule tagged(Set<String> tags) {
        String reason = "has tags [" + String.join(", ", tags) + "]";
        Predicate<Candidate> covers = tags.isEmpty()
                ? candidate -> candidate.snapshot().tags().isEmpty()
                : candidate -> candidate.snapshot().tags().containsAll(tags);
        return new RetentionRule(reason, covers, Rhythm.EVERY, RetentionPolicy.ALL);
    }

    /** The reason why this rule keeps the next snapshot, if it does. */
    Optional<String> keeps(Candidate candidate) {
        if (left == 0 || !covers.test(candidate)) {
            return Optional.empty();
        }
        long bucket = rhythm.bucket(candidate.snapshot().time(), candidate.position());
        boolean entered = current == null || current != bucket;
        if (!entered && !candidate.oldest()) {
            return Optional.empty();
        }
        current = bucket;
        if (counted.add(bucket) && left != RetentionPolicy.ALL) {
            left--;
        }
        return Optional.of(entered ? reason : "oldest " + reason);
    }

    /**
     * A snapshot that is judged.
     *
     * @param snapshot the snapshot
     * @param position its place in the history, 0 for the newest
     * @param made when it was made at the earliest, going by its own time and by the snapshots before it
     * @param oldest true for the last of the history
     */
    record Candidate(Snapshot snapshot, int position, OffsetDateTime made, boolean oldest) {}
}
