package dev.varve.plain.gzip;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** A program of the machine that proves that others read what we write; where it is missing, the test is skipped and says so. */
record ExternalProgram(List<String> command) {
    private static final long PATIENCE_SECONDS = 60;

    static ExternalProgram of(String... command) {
        return new ExternalProgram(List.of(command));
    }

    /** What the program makes of its input; it has to end well. */
    byte[] run(byte[] input) throws IOException, InterruptedException {
        Process process = start();
        Thread feeder = Thread.ofVirtual().start(() -> feed(process, input));
        byte[] output = process.getInputStream().readAllBytes();
        String complaints = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        feeder.join();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new AssertionError(String.join(" ", command) + " failed: " + complaints);
        }
        return output;
    }

    private Process start() {
        try {
            return new ProcessBuilder(command).start();
        } catch (IOException e) {
            return Assumptions.abort(command.getFirst() + " is not installed");
        }
    }

    private static void feed(Process process, byte[] input) {
        try (var stdin = process.getOutputStream()) {
            stdin.write(input);
        } catch (IOException e) {
            // The program has ended early; its exit code tells why.
        }
    }
}
