package dev.varve.restic.archive;

import dev.varve.Finding;
import dev.varve.files.RawPath;
import dev.varve.restic.tree.Node;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongConsumer;

/** Counts what the workers see. */
final class Tally {
    /** How something compares with the parent snapshot. */
    enum Compared {
        NEW,
        CHANGED,
        UNMODIFIED
    }

    private final Map<Compared, LongAdder> files = counters();
    private final Map<Compared, LongAdder> folders = counters();
    private final LongAdder bytes = new LongAdder();
    private final Map<RawPath, Node> targets = new ConcurrentHashMap<>();
    private final Queue<Finding> unread = new ConcurrentLinkedQueue<>();
    private final LongConsumer progress;

    /** Tells of progress in bytes. */
    Tally(LongConsumer progress) {
        this.progress = progress;
    }

    void file(Compared compared, long size) {
        add(files, compared);
        bytes.add(size);
        progress.accept(bytes.sum());
    }

    void folder(Compared compared) {
        add(folders, compared);
    }

    private static Map<Compared, LongAdder> counters() {
        Map<Compared, LongAdder> counters = new EnumMap<>(Compared.class);
        for (Compared compared : Compared.values()) {
            counters.put(compared, new LongAdder());
        }
        return counters;
    }

    private static void add(Map<Compared, LongAdder> counters, Compared compared) {
        Objects.requireNonNull(counters.get(compared)).increment();
    }

    private static long sum(Map<Compared, LongAdder> counters, Compared compared) {
        return Objects.requireNonNull(counters.get(compared)).sum();
    }

    void target(RawPath path, Node node) {
        targets.put(path, node);
    }

    Map<RawPath, Node> targets() {
        return targets;
    }

    void unread(Finding finding) {
        unread.add(finding);
    }

    Archived.Counts counts() {
        return new Archived.Counts(
                sum(files, Compared.NEW),
                sum(files, Compared.CHANGED),
                sum(files, Compared.UNMODIFIED),
                sum(folders, Compared.NEW),
                sum(folders, Compared.CHANGED),
                sum(folders, Compared.UNMODIFIED),
                bytes.sum());
    }

    Queue<Finding> unread() {
        return unread;
    }
}
