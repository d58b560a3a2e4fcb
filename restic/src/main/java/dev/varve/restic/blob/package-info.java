/** What all parts of the engine share: the identity of stored bytes, and the two kinds of blobs. */
@NullMarked
package dev.varve.restic.blob;

import org.jspecify.annotations.NullMarked;
