package dev.varve;

import java.lang.System.Logger.Level;
import org.jspecify.annotations.Nullable;

/**
 * Writes what happens to the logger {@code dev.varve} before the listener hears of it: what was done at {@link Level#DEBUG}, what a person
 * should know of at {@link Level#WARNING}. Progress is not logged. The logger is asked for when there is first something to say.
 */
final class EventLog implements EventListener {
    private static final String NAME = "dev.varve";

    private final VaultLocation vault;
    private final EventListener listener;

    private EventLog(VaultLocation vault, EventListener listener) {
        this.vault = vault;
        this.listener = listener;
    }

    /** The same surroundings, with a log. */
    static VaultEnvironment over(VaultLocation vault, VaultEnvironment environment) {
        return environment.withListener(new EventLog(vault, environment.listener()));
    }

    @Override
    public void onEvent(Event event) {
        String message = message(event);
        if (message != null) {
            Level level = event instanceof Event.Noticed ? Level.WARNING : Level.DEBUG;
            System.getLogger(NAME).log(level, () -> vault + ": " + message);
        }
        listener.onEvent(event);
    }

    private static @Nullable String message(Event event) {
        return switch (event) {
            case Event.Progress progress -> null;
            case Event.Created created -> "created " + created.snapshot().id();
            case Event.Unchanged unchanged ->
                "unchanged since " + unchanged.since().id();
            case Event.Removed removed -> "removed " + removed.snapshot().id() + " (" + removed.reason() + ")";
            case Event.Restored restored -> "restored " + restored.snapshot().id() + " to " + restored.target();
            case Event.ChangedWhileRead changed ->
                changed.file() + " changed while it was read; reading it for the " + changed.attempt() + ". time";
            case Event.Noticed noticed -> noticed.finding().toString();
        };
    }
}
