/** Which files are meant, by patterns with restic's meaning. */
@NullMarked
package dev.varve.restic.filter;

import org.jspecify.annotations.NullMarked;
