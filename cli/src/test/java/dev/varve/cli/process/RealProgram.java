package dev.varve.cli.process;

import dev.varve.cli.Main;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** A program in a process of its own, with its own signals, locks, rights and locale; nothing of this process's variables reaches it. */
final class RealProgram {

    private static final int ROOT = 0;

    private final Path folder;
    private final Map<String, String> environment = new HashMap<>(Map.of("LC_ALL", "C.UTF-8"));
    private final List<String> before = new ArrayList<>();

    RealProgram(Path folder) {
        this.folder = folder;
    }

    RealProgram variable(String name, String value) {
        environment.put(name, value);
        return this;
    }

    /** Runs it by another program, which is given its command line. */
    RealProgram by(String... launcher) {
        before.addAll(List.of(launcher));
        return this;
    }

    /** Lets the permissions of files count, also where root runs the tests. */
    RealProgram withoutPrivileges() throws IOException {
        boolean root = Integer.valueOf(ROOT).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        return root ? by("setpriv", "--bounding-set", "-dac_override,-dac_read_search") : this;
    }

    /** Runs {@code varve} to its end. */
    Ended run(String... args) throws IOException, InterruptedException {
        return end(start(args));
    }

    /** Starts {@code varve}. */
    Process start(String... args) throws IOException {
        return start(Main.class, args);
    }

    /** Starts a program of the class path. */
    Process start(Class<?> program, String... args) throws IOException {
        List<String> command = new ArrayList<>(before);
        command.addAll(java(program));
        command.addAll(List.of(args));
        ProcessBuilder process = new ProcessBuilder(command).directory(folder.toFile());
        process.environment().clear();
        process.environment().put("PATH", System.getenv("PATH"));
        process.environment().putAll(environment);
        return process.start();
    }

    private static List<String> java(Class<?> program) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Duser.home=/nobody-is-at-home-here",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName());
    }

    /** Waits for the end of a process, and for what it says until then. */
    static Ended end(Process process) throws IOException, InterruptedException {
        CompletableFuture<String> err = CompletableFuture.supplyAsync(() -> text(process.getErrorStream()));
        String out = text(process.getInputStream());
        return new Ended(process.waitFor(), out, err.join());
    }

    private static String text(InputStream stream) {
        try {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a process left: its exit code and what it said. */
    record Ended(int code, String out, String err) {}
}
