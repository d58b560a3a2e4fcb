package dev.varve.restic.restore;

import dev.varve.Finding;
import dev.varve.Finding.Severity;
import dev.varve.files.FileFailure;
import dev.varve.files.RawPath;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongConsumer;

/** Counts what several workers restore. */
final class Outcome {
    private final LongAdder created = new LongAdder();
    private final LongAdder replaced = new LongAdder();
    private final LongAdder unchanged = new LongAdder();
    private final LongAdder removed = new LongAdder();
    private final LongAdder bytes = new LongAdder();
    private final Queue<Finding> findings = new ConcurrentLinkedQueue<>();
    private final LongConsumer progress;

    Outcome(LongConsumer progress) {
        this.progress = progress;
    }

    void created() {
        created.increment();
    }

    void replaced() {
        replaced.increment();
    }

    void unchanged() {
        unchanged.increment();
    }

    void removed() {
        removed.increment();
    }

    void written(long more) {
        bytes.add(more);
        progress.accept(bytes.sum());
    }

    void failed(RawPath path, String what, FileFailure failure) {
        findings.add(new Finding(Severity.ERROR, path.toString(), what + ": " + failure.getReason() + ".", ""));
    }

    void lacks(RawPath path, String what, FileFailure failure) {
        findings.add(new Finding(Severity.WARNING, path.toString(), what + ": " + failure.getReason() + ".", ""));
    }

    void damaged(RawPath path, String what) {
        findings.add(new Finding(
                Severity.ERROR, path.toString(), what, "Restore it from another snapshot; 'varve check' tells more."));
    }

    TreeRestored sum() {
        return new TreeRestored(
                created.sum(), replaced.sum(), unchanged.sum(), removed.sum(), bytes.sum(), List.copyOf(findings));
    }
}
