package dev.varve.bench.harness;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A program of the machine. It has to end well, and its start is part of what is timed, as it is for whoever calls it.
 *
 * @param command the program and its arguments
 * @param output where its standard output goes
 */
public record Peer(List<String> command, Redirect output) {

    /** {@return a program that is to write into a file} */
    public static Peer into(Path file, Object... command) {
        return new Peer(words(command), Redirect.to(file.toFile()));
    }

    /** {@return a program whose output nobody wants} */
    public static Peer silent(Object... command) {
        return new Peer(words(command), Redirect.DISCARD);
    }

    /** Runs the program to its end. */
    public void run() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectOutput(output)
                .redirectError(Redirect.INHERIT)
                .start();
        expectSuccess(process.waitFor(), "");
    }

    /** {@return what a program says, both on standard output and on standard error} */
    public static String answer(Object... command) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(words(command)).redirectErrorStream(true).start();
        String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        new Peer(words(command), Redirect.PIPE).expectSuccess(process.waitFor(), ": " + answer.strip());
        return answer;
    }

    private void expectSuccess(int exitCode, String saying) throws IOException {
        if (exitCode != 0) {
            throw new IOException(String.join(" ", command) + " ended with exit code " + exitCode + saying);
        }
    }

    private static List<String> words(Object... command) {
        return Stream.of(command).map(Object::toString).toList();
    }
}
