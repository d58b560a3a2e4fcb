/** Where the bytes of a repository stand: a folder, memory, later a bucket. */
@NullMarked
package dev.varve.storage;

import org.jspecify.annotations.NullMarked;
