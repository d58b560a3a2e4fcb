package dev.varve.dist;

import dev.varve.cli.Main;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Runs many commands in one process while the JVM records which classes they need: a start-up cache is written by one
 * process, and each command line is worth only what it loads. It never runs in a user's hands.
 */
public final class Training {

    private Training() {}

    /** Runs each line of the file {@code args[0]} as one command, and fails on the first that does not end with 0. */
    public static void main(String[] args) throws IOException {
        for (String line : Files.readAllLines(Path.of(args[0]))) {
            if (!line.isBlank() && !line.startsWith("#")) {
                run(line.strip().split("\\s+"));
            }
        }
        // Leaving the way the program leaves loads what that needs, too.
        System.exit(0);
    }

    private static void run(String[] command) {
        int code = Main.run(command);
        if (code != 0) {
            throw new IllegalStateException("varve " + String.join(" ", command) + " ended with " + code);
        }
    }
}
