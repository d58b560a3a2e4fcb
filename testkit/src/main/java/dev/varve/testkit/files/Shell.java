package dev.varve.testkit.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Sets scenes with the system's own programs, and asks them what there is. */
final class Shell {
    private Shell() {}

    /** Runs a script in a folder, and returns what it printed, without white space at its ends. */
    static String run(Path folder, String script) throws IOException {
        ProcessBuilder builder = new ProcessBuilder("sh", "-euc", script);
        builder.directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C");
        builder.environment().put("TZ", "UTC");
        Process process = builder.start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        try {
            if (process.waitFor() != 0) {
                throw new AssertionError(script + "\n" + printed);
            }
        } catch (InterruptedException e) {
            throw new AssertionError(script, e);
        }
        return printed;
    }
}
