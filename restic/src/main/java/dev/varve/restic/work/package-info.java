/** How several threads share work that unfolds while it is done. */
@NullMarked
package dev.varve.restic.work;

import org.jspecify.annotations.NullMarked;
