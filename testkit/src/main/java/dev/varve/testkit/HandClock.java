package dev.varve.testkit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands still until it is set by hand. */
public final class HandClock implements InstantSource {

    private volatile Instant now;

    /**
     * Starts it.
     *
     * @param start what it shows until it is set
     */
    public HandClock(Instant start) {
        now = start;
    }

    @Override
    public Instant instant() {
        return now;
    }

    /**
     * Sets it, to an earlier time if need be.
     *
     * @param time what it shows from now on
     */
    public void set(Instant time) {
        now = time;
    }

    /**
     * Moves it.
     *
     * @param by how far; back where it is negative
     */
    public synchronized void advance(Duration by) {
        now = now.plus(by);
    }
}
