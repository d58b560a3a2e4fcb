package dev.varve.restic.crypto;

import java.io.IOException;

/** The bytes are no key; the message says what stands in the way, such as {@code N is no whole number}. */
public final class KeyFormatException extends IOException {
    private static final long serialVersionUID = 1L;

    KeyFormatException(String message) {
        super(message);
    }
}
