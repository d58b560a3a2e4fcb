package dev.varve.restic.blob;

import java.io.IOException;

/** Stored bytes are not what the format says. The message says what is wrong; whoever knows the file's name adds it. */
public final class FormatException extends IOException {
    private static final long serialVersionUID = 1L;

    /** With what is wrong. */
    public FormatException(String message) {
        super(message);
    }
}
