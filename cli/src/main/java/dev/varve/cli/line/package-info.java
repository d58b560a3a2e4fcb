/**
 * How a command says what may stand on its line.
 *
 * <p>A command holds a {@link dev.varve.cli.line.Flag}, {@link dev.varve.cli.line.Setting} or {@link
 * dev.varve.cli.line.Operand} for each thing that may be given, and gathers them in a {@link dev.varve.cli.line.Syntax}.
 * Picocli reads the line, and each of them then knows what it was given.
 *
 * <p>Picocli's annotations would say the same in fewer types. They are read by reflection, though, through proxies that
 * no start-up cache keeps, and that alone took 50 of the 170 milliseconds of a listing.
 */
@NullMarked
package dev.varve.cli.line;

import org.jspecify.annotations.NullMarked;
