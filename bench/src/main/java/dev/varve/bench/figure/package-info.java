/**
 * The figures, one class each, all through Varve's public API with its default settings; {@link
 * dev.varve.bench.figure.Figures} lists them.
 */
@NullMarked
package dev.varve.bench.figure;

import org.jspecify.annotations.NullMarked;
