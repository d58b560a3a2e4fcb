package dev.varve;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What to keep: the options of {@code restic forget --keep-*}, with restic's meaning (its documentation, "Removing backup
 * snapshots"). A snapshot stays if any rule wants it.
 *
 * <ul>
 *   <li>A <b>count</b> keeps the newest snapshot of each of the last so many hours, days, weeks, months or years that
 *       have one, or simply the last so many snapshots.
 *   <li>A <b>span</b> does the same for those made within it, counted back from the newest snapshot that is not in the
 *       future. Those in the future stay.
 *   <li>Where a count lasts longer than the history, or a span reaches back beyond it, the oldest snapshot stays too.
 *   <li>A set of <b>tags</b> keeps the snapshots that carry them all; an empty set keeps those that carry none.
 * </ul>
 *
 * <p>Whatever the rules say, a plan never removes a pinned snapshot, a corrupted one, or the newest one that is trusted;
 * pinned and corrupted ones take no part in the counting.
 *
 * <p>Where a clock went back, more is kept rather than less. Newest means last in the vault's own order. A day that comes
 * up again after another day is counted once, but the newest snapshot of each such stretch stays while the count lasts. A
 * snapshot lies within a span by its own time or by that of any older one.
 *
 * <pre>{@code
 * RetentionPolicy.keepLast(10).keep(Rhythm.DAILY, 7).keepWithin(Rhythm.MONTHLY, CalendarSpan.parse("1y"))
 * }</pre>
 *
 * @param counts how many to keep, by rhythm: 1 or more, or {@link #ALL}; in the order of {@link Rhythm}
 * @param spans how far back to keep, by rhythm; in the order of {@link Rhythm}
 * @param tags sets of tags to keep, each in the order in which it was given
 */
public record RetentionPolicy(Map<Rhythm, Integer> counts, Map<Rhythm, CalendarSpan> spans, List<Set<String>> tags) {

    /** As a count: no limit. */
    public static final int ALL = -1;

    /** No rule at all. A vault with this retention removes nothing by itself. */
    public static final RetentionPolicy NONE = new RetentionPolicy(Map.of(), Map.of(), List.of());

    private static final String UNLIMITED = "unlimited";

    /** A count of 0 and a span of no time ask for nothing, and are left out. */
    public RetentionPolicy {
        Map<Rhythm, Integer> asked = new EnumMap<>(Rhythm.class);
        counts.forEach((rhythm, count) -> {
            requireCount(count, Integer.toString(count));
            if (count != 0) {
                asked.put(rhythm, count);
            }
        });
        Map<Rhythm, CalendarSpan> within = new EnumMap<>(Rhythm.class);
        spans.forEach((rhythm, span) -> {
            if (!span.isZero()) {
                within.put(rhythm, span);
            }
        });
        counts = Collections.unmodifiableMap(asked);
        spans = Collections.unmodifiableMap(within);
        tags = tags.stream().map(RetentionPolicy::checked).toList();
    }

    private static void requireCount(int count, String text) {
        if (count < ALL) {
            throw new IllegalArgumentException(
                    "count '" + text + "': give how many to keep, or -1 or '" + UNLIMITED + "' for all");
        }
    }

    private static Set<String> checked(Set<String> tags) {
        for (String tag : tags) {
            if (tag.isBlank() || tag.contains(",")) {
                throw new IllegalArgumentException("tag '" + tag + "': a tag is a word without a comma");
            }
        }
        return Collections.unmodifiableSet(new LinkedHashSet<>(tags));
    }

    /**
     * Keeps the newest {@code count}; all with {@link #ALL}; with 0 this is {@link #NONE}.
     *
     * @param count how many, or {@link #ALL}
     * @return the policy
     */
    public static RetentionPolicy keepLast(int count) {
        return NONE.keep(Rhythm.EVERY, count);
    }

    /**
     * Reads a count as a person writes it: a number, or {@code unlimited} for {@link #ALL}.
     *
     * @param text what the person wrote
     * @return the count
     * @throws IllegalArgumentException if it is neither; the message says what is
     */
    public static int parseCount(String text) {
        String trimmed = text.strip();
        if (trimmed.equals(UNLIMITED)) {
            return ALL;
        }
        int count;
        try {
            count = Integer.parseInt(trimmed);
        } catch (NumberFormatException e) {
            count = Integer.MIN_VALUE;
        }
        requireCount(count, text);
        return count;
    }

    /**
     * Reads a set of tags as a person writes it: separated by commas; nothing at all means snapshots without tags.
     *
     * @param text what the person wrote
     * @return the tags
     * @throws IllegalArgumentException if there is nothing between two commas
     */
    public static Set<String> parseTags(String text) {
        Set<String> words = new LinkedHashSet<>();
        if (!text.isBlank()) {
            for (String word : text.split(",", -1)) {
                words.add(word.strip());
            }
        }
        return checked(words);
    }

    /**
     * {@return the same, but keeping {@code count} in this rhythm: 0 for none, {@link #ALL} for all}
     *
     * @param rhythm the rhythm
     * @param count how many, or {@link #ALL}
     */
    public RetentionPolicy keep(Rhythm rhythm, int count) {
        Map<Rhythm, Integer> changed = new EnumMap<>(Rhythm.class);
        changed.putAll(counts);
        changed.put(rhythm, count);
        return new RetentionPolicy(changed, spans, tags);
    }

    /**
     * {@return the same, but keeping what was made within {@code span}, in this rhythm; {@link CalendarSpan#ZERO} for
     * none}
     *
     * @param rhythm the rhythm
     * @param span how far back from the newest snapshot
     */
    public RetentionPolicy keepWithin(Rhythm rhythm, CalendarSpan span) {
        Map<Rhythm, CalendarSpan> changed = new EnumMap<>(Rhythm.class);
        changed.putAll(spans);
        changed.put(rhythm, span);
        return new RetentionPolicy(counts, changed, tags);
    }

    /**
     * {@return the same, and keeping the snapshots that carry all of these tags; with none, those that carry none}
     *
     * @param words the tags
     */
    public RetentionPolicy keepTagged(Set<String> words) {
        List<Set<String>> more = new ArrayList<>(tags);
        more.add(words);
        return new RetentionPolicy(counts, spans, more);
    }

    /** {@return true where there is no rule} */
    public boolean isEmpty() {
        return counts.isEmpty() && spans.isEmpty() && tags.isEmpty();
    }

    /**
     * What of a history to keep and what to remove. Depends on nothing but its arguments, and changes nothing.
     *
     * <p>Archived snapshots are passed over. An empty policy keeps everything.
     *
     * @param newestFirst one history, in the vault's own order, which also settles what is newer where clocks disagree
     * @param now what counts as the future lies after this
     * @return every snapshot that is not archived, in the given order, kept or removed
     */
    public RemovalPlan plan(List<Snapshot> newestFirst, Instant now) {
        return new RetentionPlanner(this, now).plan(newestFirst);
    }

    /** For a person, such as {@code last 10, daily 7, monthly within 1y, tags [a, b]}. */
    @Override
    public String toString() {
        List<String> rules = new ArrayList<>();
        counts.forEach((rhythm, count) -> rules.add(rhythm.label() + " " + (count == ALL ? UNLIMITED : count)));
        spans.forEach(
                (rhythm, span) -> rules.add((rhythm == Rhythm.EVERY ? "within " : rhythm.label() + " within ") + span));
        tags.forEach(words -> rules.add("tags [" + String.join(", ", words) + "]"));
        return rules.isEmpty() ? "no rule" : String.join(", ", rules);
    }
}
