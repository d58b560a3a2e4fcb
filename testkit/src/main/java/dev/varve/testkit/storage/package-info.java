/**
 * What every storage keeps to, and storages that fail on demand.
 *
 * <p>Whoever writes a storage subclasses {@link dev.varve.testkit.storage.StorageContract} and says where a new one is made. Whoever builds on
 * storages tries his work on a {@link dev.varve.testkit.storage.FaultyStorage}, which counts what is done, fails where it is told to, and damages
 * what it holds; {@link dev.varve.testkit.storage.CrashSweep} breaks the work off at each change in turn and has what survived looked at.
 *
 * <p>A storage promises that each single change is atomic and durable, so a crash leaves far less to chance here than on a {@linkplain
 * dev.varve.testkit.disk disk}: all changes before it are there, none behind it, and only the one that was under way {@linkplain
 * dev.varve.testkit.storage.InFlight may be done or not}.
 */
@NullMarked
package dev.varve.testkit.storage;

import org.jspecify.annotations.NullMarked;
