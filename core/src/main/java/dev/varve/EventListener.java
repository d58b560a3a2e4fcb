package dev.varve;

/**
 * Hears of progress and results.
 *
 * <p>Called on the thread that runs the verb, or on a worker of it, one call at a time for each verb; it should return
 * quickly. It may be called while the vault's lock is held: to change the vault, or to wait for a thread that does, is for
 * later. An exception that it throws ends the verb as a failure would, and leaves the vault as whole as a failure does.
 */
@FunctionalInterface
public interface EventListener {

    /** Hears nothing. */
    EventListener NONE = event -> {};

    /**
     * Called for each event, in order.
     *
     * @param event what happened
     */
    void onEvent(Event event);
}
