/**
 * How the program speaks.
 *
 * <p>A command hands over a {@link dev.varve.cli.output.Report}, which knows how to tell itself to a person, on a {@link
 * dev.varve.cli.output.Page}, and to a program, as {@link dev.varve.cli.output.Json}. The {@link
 * dev.varve.cli.output.Console} decides which of the two is wanted and keeps the streams apart: standard output carries
 * what was asked for, standard error everything else, {@link dev.varve.cli.output.Narrator}'s progress and notices
 * included.
 *
 * <p>Descriptions, tags and file names are other people's text. {@link dev.varve.cli.output.Escapes} makes their control
 * characters visible before they reach a terminal; only JSON and the bytes of {@code cat} are exact.
 *
 * <p>A listing must appear at once, so nothing here needs a regular expression, {@code String.format} or a date pattern.
 */
@NullMarked
package dev.varve.cli.output;

import org.jspecify.annotations.NullMarked;
