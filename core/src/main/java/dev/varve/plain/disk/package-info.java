/**
 * What a plain vault asks of a file system: that bytes and names are durable, and that one writer works at a time.
 *
 * <p>{@link dev.varve.plain.disk.Durable} is the one place that forces anything to disk; what differs between systems stands there.
 */
@NullMarked
package dev.varve.plain.disk;

import org.jspecify.annotations.NullMarked;
