/**
 * What a command works with.
 *
 * <p>{@link dev.varve.cli.run.Surroundings} is all that comes from outside: streams, variables, folders, clock. A {@link
 * dev.varve.cli.run.Session} is one command's run in them; it chooses the vault, opens it, and hands out the console. What
 * goes wrong becomes a {@link dev.varve.cli.run.Failure}: a sentence and an {@link dev.varve.cli.run.Exit} code.
 */
@NullMarked
package dev.varve.cli.run;

import org.jspecify.annotations.NullMarked;
