package dev.varve.restic.crypto;

import java.io.IOException;

/** Sealed bytes are not what was sealed: damaged, cut short, made up, or sealed with another key. None of their content was let out. */
public final class UnauthenticException extends IOException {
    private static final long serialVersionUID = 1L;

    UnauthenticException(String message) {
        super(message);
    }
}
