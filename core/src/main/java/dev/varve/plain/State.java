package dev.varve.plain;

import dev.varve.plain.manifest.Manifest;

/** What a vault's records are like at the moment. */
sealed interface State {

    /**
     * They can be relied upon.
     *
     * @param manifest what they say
     */
    record Sound(Manifest manifest) implements State {}

    /**
     * They cannot; only listing, checking and repairing is left.
     *
     * @param reason what is wrong with the manifest
     */
    record Damaged(String reason) implements State {}
}
