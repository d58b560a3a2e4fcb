package dev.varve.cli.output;

import dev.varve.Finding;
import dev.varve.Snapshot;

/** The words and colours that stand for states, the same in every command. */
public final class Words {

    private Words() {}

    /** Such as {@code error}. */
    public static String of(Finding.Severity severity) {
        return switch (severity) {
            case INFO -> "info";
            case WARNING -> "warning";
            case ERROR -> "error";
        };
    }

    /** Red for damage, yellow for what is odd. */
    public static Paint paint(Finding.Severity severity) {
        return switch (severity) {
            case INFO -> Paint.DIM;
            case WARNING -> Paint.YELLOW;
            case ERROR -> Paint.RED;
        };
    }

    /** A snapshot's status with what else marks it: {@code active, pinned}. */
    public static String state(Snapshot snapshot) {
        String state = snapshot.status().label();
        if (!snapshot.health().trusted()) {
            state += ", suspicious";
        }
        return snapshot.pinned() ? state + ", pinned" : state;
    }

    /** The colour of {@link #state}. */
    public static Paint paint(Snapshot snapshot) {
        return switch (snapshot.status()) {
            case CORRUPTED -> Paint.RED;
            case ARCHIVED -> Paint.DIM;
            case ACTIVE -> {
                if (!snapshot.health().trusted()) {
                    yield Paint.YELLOW;
                }
                yield snapshot.pinned() ? Paint.CYAN : Paint.PLAIN;
            }
        };
    }
}
