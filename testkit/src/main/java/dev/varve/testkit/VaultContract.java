package dev.varve.testkit;

/**
 * What every kind of vault has to keep, as far as it shows from outside. A subclass says where a vault of its kind is made;
 * nothing here knows more of a vault than {@link dev.varve.Vault} tells.
 *
 * <p>Each interface below holds the tests of one promise. Capabilities have contracts of their own: {@link PinningContract},
 * {@link MaintenanceContract}, {@link TransferContract}. What only shows when a disk fails, or a file changes under its
 * reader, is left to the tests of each engine.
 */
public abstract class VaultContract extends VaultTrial
        implements OpeningPromises,
                BackupPromises,
                WordingPromises,
                ListingPromises,
                FindingPromises,
                ReadingPromises,
                RestorePromises,
                RemovalPromises,
                ForgettingPromises,
                RetentionPromises,
                CheckPromises,
                EstimatePromises,
                EventPromises,
                InterruptionPromises,
                ConcurrencyPromises {}
