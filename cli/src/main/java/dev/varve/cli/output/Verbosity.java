package dev.varve.cli.output;

/** How much is said besides what was asked for. */
public enum Verbosity {
    /** Nothing but errors. */
    QUIET,
    /** What was done, and what a person should know of. */
    NORMAL,
    /** Each step on the way, and the stack trace of a failure. */
    VERBOSE
}
