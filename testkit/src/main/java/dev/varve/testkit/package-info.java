/**
 * Contract suites that every vault passes, and the faults that they are tried against.
 *
 * <p>Whoever writes a kind of vault implements {@link dev.varve.testkit.VaultKind}, which says where a vault of that kind is
 * made, and subclasses {@link dev.varve.testkit.VaultContract}, {@link dev.varve.testkit.BackupManagerContract} and the
 * contract of each capability that the kind has. The suites name no engine: they know a vault by what {@link
 * dev.varve.Vault} promises, and by nothing else.
 *
 * <p>Each test plays in a fresh {@link dev.varve.testkit.VaultScene}: one data file, one vault, a clock that stands still
 * until it is set, and a log of all events. {@link dev.varve.testkit.Tree} takes the picture of a folder that shows whether
 * anything was written; {@link dev.varve.testkit.DataFiles} makes content that is the same on every run.
 */
@NullMarked
package dev.varve.testkit;

import org.jspecify.annotations.NullMarked;
