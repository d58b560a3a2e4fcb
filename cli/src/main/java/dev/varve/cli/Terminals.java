package dev.varve.cli;

import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Whether a stream ends at a terminal, and how wide that is. Java asks only for all three streams at once ({@link
 * Console#isTerminal}); Linux says of each one in {@code /proc/self/fd} what it is.
 */
final class Terminals {

    static final int STANDARD_OUTPUT = 1;
    static final int STANDARD_ERROR = 2;

    private static final Path DESCRIPTORS = Path.of("/proc/self/fd");
    private static final Path CONTROLLING_TERMINAL = Path.of("/dev/tty");
    private static final int USUAL_COLUMNS = 80;
    private static final int NARROWEST = 20;
    private static final int WIDEST = 1000;
    private static final long PATIENCE_MILLIS = 500;

    private Terminals() {}

    static boolean isTerminal(int descriptor) {
        try {
            String target = Files.readSymbolicLink(DESCRIPTORS.resolve(Integer.toString(descriptor)))
                    .toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console");
        } catch (IOException | UnsupportedOperationException e) {
            return allAreTerminals();
        }
    }

    @SuppressWarnings("SystemConsoleNull") // From 25 on it may be null again, as before 22.
    private static boolean allAreTerminals() {
        Console console = System.console();
        return console != null && console.isTerminal();
    }

    /** Asks a person at the terminal for a secret, which is not shown; null where there is none. */
    @SuppressWarnings("SystemConsoleNull") // From 25 on it may be null again, as before 22.
    static char @Nullable [] ask(String question) {
        Console console = System.console();
        return console != null && console.isTerminal() ? console.readPassword("%s", question) : null;
    }

    /** What {@code COLUMNS} says, else what the terminal says of itself, else the usual 80. */
    static int columns() {
        String named = System.getenv("COLUMNS");
        return sensible(named != null && !named.isBlank() ? named : columnsOfTerminal());
    }

    private static int sensible(String columns) {
        try {
            int number = Integer.parseInt(columns.strip());
            return number < NARROWEST || number > WIDEST ? USUAL_COLUMNS : number;
        } catch (NumberFormatException e) {
            return USUAL_COLUMNS;
        }
    }

    /** The second word of {@code stty size}: rows and columns; empty where there is no such program or no terminal. */
    private static String columnsOfTerminal() {
        if (!Files.exists(CONTROLLING_TERMINAL)) {
            return "";
        }
        try {
            Process stty = new ProcessBuilder("stty", "size")
                    .redirectInput(CONTROLLING_TERMINAL.toFile())
                    .redirectError(Redirect.DISCARD)
                    .start();
            try (InputStream answer = stty.getInputStream()) {
                String size = new String(answer.readAllBytes(), StandardCharsets.US_ASCII);
                return stty.waitFor(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)
                        ? size.substring(size.indexOf(' ') + 1)
                        : "";
            }
        } catch (IOException e) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
