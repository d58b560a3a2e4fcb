package dev.varve.cli.line;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.TypeConversionException;

/** Reads a path as it was typed, and says what to do where the locale's encoding has no way to say it. */
final class Paths {

    private Paths() {}

    static Path read(String typed) {
        try {
            return Path.of(typed);
        } catch (InvalidPathException e) {
            throw new TypeConversionException(
                    "the name '" + typed + "' cannot be said in this locale: set LC_ALL=C.UTF-8, or rename it");
        }
    }
}
