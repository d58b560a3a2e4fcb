/**
 * What a pack says of itself: its header, which stands sealed at its end and names the blobs in the order in which they lie. Bytes in, records
 * out; sealing, reading and storing are done elsewhere.
 */
@NullMarked
package dev.varve.restic.pack;

import org.jspecify.annotations.NullMarked;
