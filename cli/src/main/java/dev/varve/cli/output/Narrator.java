package dev.varve.cli.output;

import dev.varve.Event;
import dev.varve.EventListener;

/**
 * Tells on standard error what happens while a verb runs: progress as a bar where a person watches, notices always, each
 * step where it was asked for.
 *
 * @param console where to tell it
 */
public record Narrator(Console console) implements EventListener {

    @Override
    public void onEvent(Event event) {
        switch (event) {
            case Event.Progress progress -> console.progress(progress);
            case Event.Noticed noticed -> console.notice(noticed.finding());
            case Event.Created created ->
                console.detail("created " + created.snapshot().id());
            case Event.Unchanged unchanged ->
                console.detail("unchanged since " + unchanged.since().id());
            case Event.Removed removed ->
                console.detail("removed " + removed.snapshot().id() + ": " + removed.reason());
            case Event.Restored restored ->
                console.detail("restored " + restored.snapshot().id() + " to " + restored.target());
            case Event.ChangedWhileRead changed ->
                console.detail(
                        changed.file() + " changed while it was read; reading it again, attempt " + changed.attempt());
        }
    }
}
