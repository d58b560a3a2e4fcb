/**
 * The contract of {@link dev.varve.files.FileAccess}: two suites for reading, two for writing in a target.
 *
 * <p>Each implementation subclasses them and says what it is. Where a promise hangs on a {@link dev.varve.files.Capability}, the suite demands
 * it of those that claim it, and a clear refusal of the rest: no test is skipped for want of a capability. The scene is set by the system's
 * own programs, for Java cannot make half of it; they are those of every Unix.
 */
@NullMarked
package dev.varve.testkit.files;

import org.jspecify.annotations.NullMarked;
