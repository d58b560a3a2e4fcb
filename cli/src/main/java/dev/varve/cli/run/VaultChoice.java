package dev.varve.cli.run;

import dev.varve.VaultLocation;

/**
 * The vault that a command works on, and on whose word.
 *
 * @param location where it stands
 * @param by who named it
 */
public record VaultChoice(VaultLocation location, By by) {

    /** Who named the vault: the first of these that did, in this order. */
    public enum By {
        /** The option {@code --vault}. */
        OPTION,
        /** The variable {@code VARVE_VAULT}. */
        VARIABLE,
        /** The configuration file. */
        CONFIGURATION,
        /** Nobody: it is {@code backups} beside the data file, or in the current folder. */
        DEFAULT
    }

    /** Such as {@code  (from VARVE_VAULT)}; empty where it is plain to see. */
    String onWhoseWord() {
        return switch (by) {
            case OPTION, DEFAULT -> "";
            case VARIABLE -> " (from VARVE_VAULT)";
            case CONFIGURATION -> " (from the configuration file)";
        };
    }

    /**
     * True where a backup may make the vault. One that somebody named is not made by the way: the name may be misspelt, or
     * the drive that holds it not be there.
     */
    public boolean madeOnFirstUse() {
        return by == By.DEFAULT;
    }
}
