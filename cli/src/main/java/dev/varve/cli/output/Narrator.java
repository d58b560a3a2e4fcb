package dev.varve.cli.output;

import dev.varve.Event;
import dev.varve.EventListener;
import dev.varve.Snapshot;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells on standard error what happens while a verb runs: progress as a bar where a person watches, notices always, and
 * where every step was asked for what the command's answer does not tell. What was removed is kept for that answer.
 */
public final class Narrator implements EventListener {

    private final Console console;
    private final List<Snapshot> removed = new ArrayList<>();

    /** One that tells it here. */
    public Narrator(Console console) {
        this.console = console;
    }

    /** What the vaults of this run have removed so far. */
    public synchronized List<Snapshot> removed() {
        return List.copyOf(removed);
    }

    @Override
    public void onEvent(Event event) {
        switch (event) {
            case Event.Progress progress -> console.progress(progress);
            case Event.Noticed noticed -> console.notice(noticed.finding());
            case Event.Removed gone -> remember(gone.snapshot());
            case Event.ChangedWhileRead changed ->
                console.detail(
                        changed.file() + " changed while it was read; reading it again, attempt " + changed.attempt());
            case Event.Created _, Event.Unchanged _, Event.Restored _ -> {
                // The answer tells it.
            }
        }
    }

    private synchronized void remember(Snapshot snapshot) {
        removed.add(snapshot);
    }
}
