package dev.varve.plain.manifest;

import java.io.IOException;

/** The bytes are no manifest; the message says what stands in the way, such as {@code backups.20251104_100000.status is no text}. */
public final class ManifestFormatException extends IOException {
    private static final long serialVersionUID = 1L;

    /** With what stands in the way. */
    public ManifestFormatException(String message) {
        super(message);
    }
}
