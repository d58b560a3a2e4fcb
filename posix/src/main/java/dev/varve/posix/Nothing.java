package dev.varve.posix;

/** Holds the package's place. */
final class Nothing {
    private Nothing() {}
}
