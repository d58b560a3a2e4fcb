package dev.varve.cli.run;

import dev.varve.cli.output.Verbosity;
import org.jspecify.annotations.Nullable;

/**
 * What may be said of every command.
 *
 * @param vault the location that was named; null where none was
 * @param json true where a program listens
 * @param verbosity how much to say
 */
public record Preferences(@Nullable String vault, boolean json, Verbosity verbosity) {}
