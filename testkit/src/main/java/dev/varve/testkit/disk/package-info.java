/**
 * A disk that fails on demand. A test puts a {@link dev.varve.testkit.disk.FaultyDisk} over an empty folder and lets the engine work on its
 * paths; the engine sees an ordinary file system.
 *
 * <p>Each call runs one way: {@code DiskProvider} or {@code DiskChannel} asks {@code DiskState}, which holds the only lock, whether the
 * {@code FaultPlan} and the {@code PathRules} let it pass; then it is done in the real folder; then the {@code DurableTree} is told. So what
 * stands in the real folder is always what a process sees, and the tree knows besides what of it is durable: which content was forced, and
 * which names. At a power cut a {@code Fate} is dealt to all the rest, and what comes out is written into a folder of its own, which the test
 * opens again, perhaps as another faulty disk.
 *
 * <p>The model is POSIX at its word, and no more: a file's force says nothing of its name, a folder's force nothing of what the names lead to.
 * A disk that is kinder than that hides mistakes.
 */
@NullMarked
package dev.varve.testkit.disk;

import org.jspecify.annotations.NullMarked;
