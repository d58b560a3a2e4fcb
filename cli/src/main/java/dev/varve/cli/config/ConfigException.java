package dev.varve.cli.config;

import java.io.IOException;
import java.nio.file.Path;

/** A configuration file says what cannot be meant. The message names the file, the line where it is known, and the way out. */
public final class ConfigException extends IOException {

    private static final long serialVersionUID = 1L;

    ConfigException(Path file, int line, String problem) {
        super(file + (line > 0 ? ", line " + line : "") + ": " + problem);
    }
}
