package dev.varve.cli.run;

import java.io.IOException;

/** The command line asks for what cannot be meant. The message says what is wrong and what to write instead. */
public final class UsageException extends IOException {

    private static final long serialVersionUID = 1L;

    /** With a message for a person. */
    public UsageException(String message) {
        super(message);
    }
}
