/**
 * Where the bytes of a repository stand: a folder, memory, later a bucket.
 *
 * <p>{@link dev.varve.storage.Storage} is the port: named bytes, each written once, atomic and durable. It knows nothing of snapshots, and it is
 * small, so that whatever keeps objects can be one. {@link dev.varve.storage.FolderStorage} keeps them in files; {@link
 * dev.varve.storage.MemoryStorage} keeps them as long as the program runs.
 *
 * <p>What every storage may need is put around it, in any order that makes sense: {@link dev.varve.storage.RetryingStorage} for what lies behind
 * a network, {@link dev.varve.storage.ThrottledStorage} for a line that others use too, {@link dev.varve.storage.ReadOnlyStorage} for who only
 * reads. A retry outside of a throttle counts each attempt's bytes, as the line does. Each tells what it wraps by its {@code toString}.
 */
@NullMarked
package dev.varve.storage;

import org.jspecify.annotations.NullMarked;
