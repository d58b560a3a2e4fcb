/** The engine's face to Varve: the verbs of a vault, on a repository that is open, and locked while a verb writes. */
@NullMarked
package dev.varve.restic.vault;

import org.jspecify.annotations.NullMarked;
