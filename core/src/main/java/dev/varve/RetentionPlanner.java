package dev.varve;

import dev.varve.RemovalPlan.Kept;
import dev.varve.RemovalPlan.Removed;
import dev.varve.RetentionRule.Candidate;
import dev.varve.Snapshot.Status;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Judges one history by one policy.
 *
 * <p>The order of a history is that of the list, never that of the clocks: a clock that went back must not make the newest
 * snapshot look like the oldest. Only where a rule asks for a span of time do clocks decide, and there a snapshot counts as
 * made no earlier than every older one in the list: one that was made with the clock at 1970 is not for that reason
 * outside "the last seven days". Times in the future prove nothing of the kind, and are left out of that reckoning.
 */
final class RetentionPlanner {

    private static final String EMPTY_POLICY = "policy is empty";
    private static final String PINNED = "pinned";
    private static final String LAST_HEALTHY = "last healthy snapshot";
    private static final String NEWEST = "newest snapshot";

    private final RetentionPolicy policy;
    private final Instant now;

    private @Nullable OffsetDateTime newest;

    RetentionPlanner(RetentionPolicy policy, Instant now) {
        this.policy = policy;
        this.now = now;
    }

    RemovalPlan plan(List<Snapshot> newestFirst) {
        List<Snapshot> stored = newestFirst.stream()
                .filter(snapshot -> snapshot.status() != Status.ARCHIVED)
                .toList();
        if (policy.isEmpty()) {
            return new RemovalPlan(
                    stored.stream()
                            .map(snapshot -> new Kept(snapshot, List.of(EMPTY_POLICY)))
                            .toList(),
                    List.of());
        }
        return judge(stored);
    }

    private RemovalPlan judge(List<Snapshot> stored) {
        List<Candidate> candidates = candidates(stored);
        List<RetentionRule> rules = rules();
        Optional<Snapshot> guarded = guarded(stored);
        List<Kept> kept = new ArrayList<>();
        List<Removed> removed = new ArrayList<>();
        int position = 0;
        for (Snapshot snapshot : stored) {
            List<String> reasons = exemptions(snapshot);
            if (reasons.isEmpty()) {
                Candidate candidate = candidates.get(position++);
                rules.forEach(rule -> rule.keeps(candidate).ifPresent(reasons::add));
            }
            if (reasons.isEmpty() && guarded.filter(snapshot::equals).isPresent()) {
                reasons.add(snapshot.health().trusted() ? LAST_HEALTHY : NEWEST);
            }
            if (reasons.isEmpty()) {
                removed.add(new Removed(snapshot, "outside the retention: " + policy));
            } else {
                kept.add(new Kept(snapshot, reasons));
            }
        }
        return new RemovalPlan(kept, removed);
    }

    /** What keeps a snapshot whatever the rules say; the rules then do not see it. */
    private static List<String> exemptions(Snapshot snapshot) {
        List<String> reasons = new ArrayList<>();
        if (snapshot.status() == Status.CORRUPTED) {
            reasons.add(Status.CORRUPTED.label());
        }
        if (snapshot.pinned()) {
            reasons.add(PINNED);
        }
        return reasons;
    }

    /** The snapshot without which no good copy would be left: the newest trusted one, or the newest where none is. */
    private static Optional<Snapshot> guarded(List<Snapshot> stored) {
        List<Snapshot> active = stored.stream()
                .filter(snapshot -> snapshot.status() == Status.ACTIVE)
                .toList();
        return active.stream()
                .filter(snapshot -> snapshot.health().trusted())
                .findFirst()
                .or(() -> active.stream().findFirst());
    }

    private List<Candidate> candidates(List<Snapshot> stored) {
        List<Snapshot> judged = stored.stream()
                .filter(snapshot -> exemptions(snapshot).isEmpty())
                .toList();
        List<Candidate> candidates = new ArrayList<>();
        int last = judged.size() - 1;
        for (int position = last; position >= 0; position--) {
            Snapshot snapshot = judged.get(position);
            candidates.add(new Candidate(snapshot, position, made(snapshot.time()), position == last));
        }
        return candidates.reversed();
    }

    /** Met with one time after another, from the oldest snapshot's to the newest's. */
    private OffsetDateTime made(OffsetDateTime time) {
        if (time.toInstant().isAfter(now)) {
            return time;
        }
        if (newest == null || time.isAfter(newest)) {
            newest = time;
        }
        return newest;
    }

    private List<RetentionRule> rules() {
        List<RetentionRule> rules = new ArrayList<>();
        policy.tags().forEach(tags -> rules.add(RetentionRule.tagged(tags)));
        CalendarSpan within = policy.spans().get(Rhythm.EVERY);
        if (within != null) {
            rules.add(RetentionRule.within(Rhythm.EVERY, within, newest));
        }
        policy.counts().forEach((rhythm, count) -> rules.add(RetentionRule.count(rhythm, count)));
        policy.spans().forEach((rhythm, span) -> {
            if (rhythm != Rhythm.EVERY) {
                rules.add(RetentionRule.within(rhythm, span, newest));
            }
        });
        return rules;
    }
}
