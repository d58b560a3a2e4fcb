/**
 * The commands, one file each.
 *
 * <p>{@link dev.varve.cli.command.Program} has picocli read the command line, makes a session, runs the {@link
 * dev.varve.cli.command.Action} that was named and turns what went wrong into an exit code. {@link
 * dev.varve.cli.command.Varve} holds the options that every command has. A command asks the vault, and reports what it
 * got: as little as that, since all that is worth testing twice belongs below.
 */
@NullMarked
package dev.varve.cli.command;

import org.jspecify.annotations.NullMarked;
