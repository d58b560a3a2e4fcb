package dev.varve.testkit;

/** What the parts of {@link VaultContract} share. */
interface Promises extends VaultKind {

    /** {@return where this test plays} */
    VaultScene scene();
}
