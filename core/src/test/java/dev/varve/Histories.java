package dev.varve;

import dev.varve.Snapshot.Origin;
import dev.varve.Snapshot.Status;
import dev.varve.Snapshot.Trigger;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Draws histories, one snapshot a line, newest first: the time, then any of {@code #tag}, {@code pinned}, {@code archived},
 * {@code corrupted}, {@code suspicious}. The first line's ID is {@code 1}, and so on.
 */
final class Histories {

    private Histories() {}

    static List<Snapshot> draw(String lines) {
        List<Snapshot> history = new ArrayList<>();
        for (String line : lines.lines().toList()) {
            List<String> words = Arrays.asList(line.strip().split(" +"));
            history.add(snapshot(Integer.toString(history.size() + 1), words.get(0), words));
        }
        return history;
    }

    static Snapshot snapshot(String id, String time, List<String> words) {
        SortedSet<String> tags = new TreeSet<>();
        words.stream().filter(word -> word.startsWith("#")).forEach(word -> tags.add(word.substring(1)));
        Status status = Arrays.stream(Status.values())
                .filter(some -> words.contains(some.label()))
                .findFirst()
                .orElse(Status.ACTIVE);
        Health health =
                words.contains("suspicious") ? new Health(Health.Verdict.SUSPICIOUS, "collapsed") : Health.UNKNOWN;
        return new Snapshot(
                id,
                OffsetDateTime.parse(time),
                "",
                "0123456789abcdef",
                100,
                50,
                tags,
                status,
                health,
                Trigger.MANUAL,
                words.contains("pinned"),
                new Origin("", List.of()),
                "");
    }
}
