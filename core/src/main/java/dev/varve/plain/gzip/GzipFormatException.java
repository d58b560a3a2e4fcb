package dev.varve.plain.gzip;

import java.io.IOException;

/** The bytes are not what a sound gzip file holds; the message says in which member, at which offset, and what is wrong. */
public final class GzipFormatException extends IOException {
    private static final long serialVersionUID = 1L;

    /** With what is wrong. */
    public GzipFormatException(String message) {
        super(message);
    }
}
