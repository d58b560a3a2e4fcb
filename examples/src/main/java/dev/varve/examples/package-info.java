/**
 * Small programs that embed Varve, one task each. The parts between two marks such as {@code // [backup]} and {@code // [/backup]} are the
 * samples of README.md and docs/guide.md; a test compares them, and another runs the programs.
 */
@NullMarked
package dev.varve.examples;

import org.jspecify.annotations.NullMarked;
