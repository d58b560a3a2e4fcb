/** Benchmarks: each figure that Varve claims is measured by one of these. */
@NullMarked
package dev.varve.bench;

import org.jspecify.annotations.NullMarked;
