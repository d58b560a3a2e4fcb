/** Varve's storage: named, write-once bytes. It knows nothing of snapshots. */
module dev.varve.storage {
    requires static transitive org.jspecify;

    exports dev.varve.storage;
}
