package dev.varve.testkit;

import dev.varve.Event;
import dev.varve.Event.Phase;
import dev.varve.Event.Progress;
import dev.varve.EventListener;
import java.util.ArrayList;
import java.util.List;

/** Remembers all events in the order in which they were told. */
public final class EventLog implements EventListener {

    private final List<Event> events = new ArrayList<>();
    private volatile EventListener next = NONE;

    /** Starts empty. */
    public EventLog() {}

    @Override
    public void onEvent(Event event) {
        synchronized (events) {
            events.add(event);
        }
        next.onEvent(event);
    }

    /**
     * Passes on each event from now on, after it was remembered.
     *
     * @param listener who hears it next
     */
    public void passOnTo(EventListener listener) {
        next = listener;
    }

    /** Forgets what was told so far. */
    public void clear() {
        synchronized (events) {
            events.clear();
        }
    }

    /** {@return all that was told} */
    public List<Event> all() {
        synchronized (events) {
            return List.copyOf(events);
        }
    }

    /** {@return what was told of results: everything but progress} */
    public List<Event> results() {
        return all().stream().filter(event -> !(event instanceof Progress)).toList();
    }

    /**
     * {@return what was told of the progress of one phase}
     *
     * @param phase the phase
     */
    public List<Progress> progress(Phase phase) {
        return all().stream()
                .filter(Progress.class::isInstance)
                .map(Progress.class::cast)
                .filter(progress -> progress.phase() == phase)
                .toList();
    }
}
