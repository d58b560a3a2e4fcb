/**
 * The words of Varve and the face that an application uses.
 *
 * <p>A {@link dev.varve.Source} is backed up into a {@link dev.varve.Vault}; each state that the vault keeps is a
 * {@link dev.varve.Snapshot}. What a {@link dev.varve.RetentionPolicy} no longer wants becomes a {@link
 * dev.varve.RemovalPlan}, which is shown before it is applied. A check yields {@link dev.varve.Finding}s, and whatever
 * happens on the way is told as an {@link dev.varve.Event} to an {@link dev.varve.EventListener}.
 *
 * <p>{@link dev.varve.Vaults} opens a vault of whatever kind stands at a {@link dev.varve.VaultLocation}; nobody outside
 * an engine ever names one. {@link dev.varve.BackupManager} binds one data file to one vault and is all that most
 * programs need:
 *
 * <pre>{@code
 * try (BackupManager backups = BackupManager.builder(Path.of("data/data.json")).build()) {
 *     backups.createBackup("before the import");
 *     backups.restoreBackup(backups.listBackups(1).getFirst().id());
 * }
 * }</pre>
 *
 * <p>Everything here may be used from many threads at once. All methods that touch a disk throw {@link
 * java.io.IOException}; where Varve itself refuses or finds damage, it is a {@link dev.varve.VaultException}, whose
 * message names the thing and the way out.
 */
@NullMarked
package dev.varve;

import org.jspecify.annotations.NullMarked;
