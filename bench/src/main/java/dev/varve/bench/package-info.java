/**
 * Benchmarks: each figure that Varve claims is measured by one of these.
 *
 * <p><b>The flow.</b> {@link dev.varve.bench.Bench} reads the command line and lets each chosen {@link
 * dev.varve.bench.figure.Figure} measure itself in a scratch folder on a real disk. A figure makes its files out of real
 * JSON ({@code data}), lets Varve and its peers take turns ({@code harness}), and tells what was reached beside its bar.
 * The report is Markdown.
 */
@NullMarked
package dev.varve.bench;

import org.jspecify.annotations.NullMarked;
