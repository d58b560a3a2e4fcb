/** The restic vault: what is backed up flows from archive through chunk, crypto and pack into storage, then index and snapshot. */
@NullMarked
package dev.varve.restic;

import org.jspecify.annotations.NullMarked;
