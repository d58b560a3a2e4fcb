package dev.varve.restic;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The real restic at work on one repository, to prove against. It keeps no cache, runs in UTC, because tree IDs depend on the zone, and sees no
 * {@code RESTIC_…} variable of its surroundings. The password goes by a file, because an environment is no place for other letters than ASCII.
 */
public final class RealRestic {
    /** The password of the repositories that {@link #init} makes. */
    public static final String PASSWORD = "only for tests";

    private static final int LONGEST_RUN_MINUTES = 5;

    private final Path repository;
    private final String password;
    private final Path workingFolder;

    private RealRestic(Path repository, String password, Path workingFolder) {
        this.repository = repository;
        this.password = password;
        this.workingFolder = workingFolder;
    }

    /** It ran, and was not content. */
    public static final class Failure extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final int exitCode;

        private Failure(List<String> command, int exitCode, String errors) {
            super("%s ended with %d: %s".formatted(String.join(" ", command), exitCode, errors));
            this.exitCode = exitCode;
        }

        /** {@return what it ended with} */
        public int exitCode() {
            return exitCode;
        }
    }

    /** {@return whether there is a restic on the PATH} */
    public static boolean present() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, "restic"))
                .anyMatch(Files::isExecutable);
    }

    /** {@return a new repository of a version, in a folder that does not exist yet or is empty} */
    public static RealRestic init(Path repository, int version) {
        RealRestic restic = at(repository);
        restic.run("init", "--repository-version", Integer.toString(version));
        return restic;
    }

    /** {@return restic on a repository that stands already, or that someone is about to make} */
    public static RealRestic at(Path repository) {
        Path absolute = repository.toAbsolutePath();
        return new RealRestic(absolute, PASSWORD, absolute.getRoot());
    }

    /** {@return the same, run in a folder, to which relative targets refer} */
    public RealRestic in(Path folder) {
        return new RealRestic(repository, password, folder);
    }

    /** {@return the same, with another password than {@link #PASSWORD}} */
    public RealRestic withPassword(String other) {
        return new RealRestic(repository, other, workingFolder);
    }

    /** {@return where the repository is} */
    public Path repository() {
        return repository;
    }

    /**
     * Runs one command to its end.
     *
     * @param arguments the command and its options; the repository, the password and {@code --no-cache} are given already
     * @return its standard output
     * @throws Failure if it ends with anything but 0; the message holds its standard error
     */
    public String run(String... arguments) {
        return new String(runForBytes(arguments), StandardCharsets.UTF_8);
    }

    /** The same, for output that is no text. */
    public byte[] runForBytes(String... arguments) {
        List<String> command = new ArrayList<>(List.of("restic", "--no-cache"));
        command.addAll(List.of(arguments));
        try {
            Path output = Files.createTempFile("restic", ".out");
            Path errors = Files.createTempFile("restic", ".err");
            Path passwordFile = Files.writeString(Files.createTempFile("restic", ".password"), password);
            try {
                int exitCode = finish(command, passwordFile, output, errors);
                if (exitCode != 0) {
                    throw new Failure(command, exitCode, Files.readString(errors));
                }
                return Files.readAllBytes(output);
            } finally {
                Files.delete(output);
                Files.delete(errors);
                Files.delete(passwordFile);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int finish(List<String> command, Path passwordFile, Path output, Path errors) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(workingFolder.toFile())
                .redirectInput(new File("/dev/null"))
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("RESTIC_"));
        builder.environment().put("RESTIC_REPOSITORY", repository.toString());
        builder.environment().put("RESTIC_PASSWORD_FILE", passwordFile.toString());
        builder.environment().put("TZ", "UTC");
        Process process = builder.start();
        try {
            if (!process.waitFor(LONGEST_RUN_MINUTES, TimeUnit.MINUTES)) {
                throw new IllegalStateException(command + " does not end");
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            process.destroyForcibly();
        }
    }
}
