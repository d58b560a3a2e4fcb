/**
 * Where a file's content is cut into blobs. A cut depends on nothing but the 64 bytes before it, so bytes inserted into a file move the cuts
 * behind them along, and the chunks there stay the ones that are stored already.
 *
 * <p>The {@link dev.varve.restic.chunk.Polynomial} is the repository's own, drawn at random when it is made: who sees the lengths of chunks but
 * not the polynomial does not learn from them which files they are of. A {@link dev.varve.restic.chunk.Chunker} finds the cuts in a buffer of
 * the caller's; it cuts exactly where restic does, without which nothing would be stored only once.
 */
@NullMarked
package dev.varve.restic.chunk;

import org.jspecify.annotations.NullMarked;
