/** The plain vault: one gzip file per snapshot beside a {@code manifest.json}, readable without Varve. */
@NullMarked
package dev.varve.plain;

import org.jspecify.annotations.NullMarked;
