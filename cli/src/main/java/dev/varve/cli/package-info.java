/**
 * The program {@code varve}, from the process inwards.
 *
 * <p>{@link dev.varve.cli.Main} takes what the process gives it (streams, variables, signals) and hands it to {@code
 * command}, which reads the command line and runs one command; each is one file, and says in the words of {@code line}
 * what may stand on its line. A command works with a {@code run} session, which reads the {@code config} and opens the
 * vault, and speaks through {@code output}. No package knows one that stands before it in this list, and none of them
 * knows what kind of vault it works on.
 */
@NullMarked
package dev.varve.cli;

import org.jspecify.annotations.NullMarked;
