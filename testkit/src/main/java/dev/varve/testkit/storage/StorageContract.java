package dev.varve.testkit.storage;

/**
 * What every storage has to keep, as far as it shows from outside. A subclass says where a storage of its kind is made; nothing here knows more
 * of it than {@link dev.varve.storage.Storage} tells. What only shows when a power cut comes is left to the tests of each kind.
 */
public abstract class StorageContract extends StorageTrial
        implements LoadPromises, ListPromises, NamePromises, SavePromises, RemovePromises, RacePromises {}
