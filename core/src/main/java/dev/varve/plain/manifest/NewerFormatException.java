package dev.varve.plain.manifest;

import java.io.IOException;

/** The manifest is of a form that only a later program knows; it is not damaged, and nothing may be done to it. */
public final class NewerFormatException extends IOException {
    private static final long serialVersionUID = 1L;

    NewerFormatException(String what) {
        super(what);
    }
}
