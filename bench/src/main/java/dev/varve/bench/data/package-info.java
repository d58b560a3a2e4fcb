/** The files that are measured: real JSON, cut or repeated to a size, and changed a little when asked. */
@NullMarked
package dev.varve.bench.data;

import org.jspecify.annotations.NullMarked;
