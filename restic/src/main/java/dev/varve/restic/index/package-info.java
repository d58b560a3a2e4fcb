/**
 * Which blob lies where: the index files of a repository, and {@link dev.varve.restic.index.BlobIndex}, which holds them all in memory.
 *
 * <p>What a file says is told to an {@link dev.varve.restic.index.IndexSink} as it is read, so that an index of millions of blobs goes straight
 * into the compact one. An {@link dev.varve.restic.index.IndexFile} is for rewriting one file: it keeps also what only other programs know.
 */
@NullMarked
package dev.varve.restic.index;

import org.jspecify.annotations.NullMarked;
