package dev.varve.dist;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * The JVM's start-up caches of a distribution: the classes that the program needs, parsed, linked and initialised ahead
 * of time, as the training run found them.
 *
 * <p>Two caches are made. {@code lib/varve.aot} holds the program and the JDK, and is what a start uses. The runtime's
 * own archive holds the JDK alone; it serves where the first one does not fit, for example with a different collector.
 */
final class StartupCache {

    private final Path home;
    private final Path java;
    private final Path cache;

    StartupCache(Path home) {
        this.home = home.toAbsolutePath();
        this.java = this.home.resolve("runtime/bin/java");
        this.cache = this.home.resolve("lib/varve.aot");
    }

    /** Runs the commands of {@code training} in {@code scratch}, a folder made anew, and writes the caches. */
    void train(Path training, Path scratch) throws IOException, InterruptedException {
        Folders.delete(scratch);
        Files.createDirectories(scratch);
        List<Path> files;
        try (Stream<Path> found = Files.list(training)) {
            files = found.toList();
        }
        for (Path file : files) {
            Files.copy(file, scratch.resolve(file.getFileName()), StandardCopyOption.COPY_ATTRIBUTES);
        }
        Path log = scratch.resolveSibling("training.log");
        run(scratch, log, List.of(java.toString(), "-Xshare:dump"));
        run(
                scratch,
                log,
                List.of(
                        java.toString(),
                        "-XX:AOTCacheOutput=" + cache,
                        "-XX:+UseSerialGC",
                        "-Duser.home=" + scratch,
                        "-cp",
                        home.resolve("lib").resolve(Jars.LAUNCH).toString(),
                        Jars.TRAINING,
                        "commands"));
    }

    /** Starts the finished launcher with the order to use the cache or die, and to do so in silence. */
    void prove() throws IOException, InterruptedException {
        Path log = home.getParent().resolve("proof.log");
        var launcher = new ProcessBuilder(home.resolve("bin/varve").toString(), "version");
        launcher.environment().put("VARVE_JAVA_OPTS", "-XX:AOTMode=on");
        launcher.redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(log.toFile());
        int code = launcher.start().waitFor();
        if (code != 0 || Files.size(log) > 0) {
            throw new IllegalStateException("bin/varve ended with " + code + " and said:\n" + Files.readString(log));
        }
    }

    /** Runs a program that knows nothing of who builds here: a personal configuration must not reach the training. */
    private static void run(Path folder, Path log, List<String> command) throws IOException, InterruptedException {
        var program = new ProcessBuilder(command);
        program.environment().clear();
        program.environment().put("LC_ALL", "C.UTF-8");
        program.directory(folder.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(log.toFile());
        int code = program.start().waitFor();
        if (code != 0) {
            throw new IllegalStateException(
                    String.join(" ", command) + " ended with " + code + " and said:\n" + Files.readString(log));
        }
    }
}
