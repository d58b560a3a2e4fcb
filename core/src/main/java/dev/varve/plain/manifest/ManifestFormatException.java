package dev.varve.plain.manifest;

import java.io.IOException;

/** The bytes are no manifest; the message says what stands in the way, such as {@code backups.20251104_100000.status is no text}. */
public final class ManifestFormatException extends IOException {
    private static final long serialVersionUID = 1L;

    private boolean isForeign;

    /** With what stands in the way. */
    public ManifestFormatException(String message) {
        super(message);
    }

    /** Sound JSON that is some other program's: it says nothing of a manifest. */
    static ManifestFormatException foreign(String message) {
        ManifestFormatException foreign = new ManifestFormatException(message);
        foreign.isForeign = true;
        return foreign;
    }

    /** Whether the bytes are sound JSON, but another program's. */
    public boolean isForeign() {
        return isForeign;
    }
}
