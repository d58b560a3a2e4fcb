/** The command line: {@link dev.varve.cli.Main} holds the commands together, each command is one file. */
@NullMarked
package dev.varve.cli;

import org.jspecify.annotations.NullMarked;
