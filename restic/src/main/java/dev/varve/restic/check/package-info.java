/** Proves that what snapshots need is there and is what it was: the packs by what the index says of them, then the trees from their roots. */
@NullMarked
package dev.varve.restic.check;

import org.jspecify.annotations.NullMarked;
