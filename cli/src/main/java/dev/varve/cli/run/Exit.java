package dev.varve.cli.run;

import dev.varve.VaultException;

/** The exit codes of the program. They are restic's, so that scripts for the one serve the other. */
public final class Exit {

    /** All is done. */
    public static final int DONE = 0;

    /** It failed; wrong usage too, and a check that found damage. */
    public static final int FAILED = VaultException.FAILED;

    /** What could be done is done, but not everything could. */
    public static final int INCOMPLETE = 3;

    /** Somebody stopped it. */
    public static final int INTERRUPTED = 130;

    private Exit() {}
}
