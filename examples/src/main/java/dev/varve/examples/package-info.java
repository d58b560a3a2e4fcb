/** Small programs that embed Varve. */
@NullMarked
package dev.varve.examples;

import org.jspecify.annotations.NullMarked;
