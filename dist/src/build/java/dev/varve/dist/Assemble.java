package dev.varve.dist;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * Puts the distribution together: a runtime made by jlink, the program's jars, the launcher, and a start-up cache.
 *
 * <p>All of it is made in a scratch folder and takes its final name in one rename, after the finished launcher has run
 * with its cache in force. A build that fails at any point leaves the distribution before it, or none, never a half.
 *
 * <p>Every file gets the build's fixed time before the cache is made: a JVM may refuse a cache whose jars have another
 * size or time than they had then, and an archive restores just that time. The folder's own name and place do not matter.
 *
 * <p>It runs from source, on the JDK whose runtime it copies: as {@link #main} tells.
 */
public final class Assemble {

    /** What the program uses of the JDK: java.xml is what jackson-databind asks for. */
    private static final String MODULES = "java.base,java.xml";

    private final Path root;
    private final Path target;
    private final Path stage;
    private final Instant time;

    private Assemble(Path root, Path target, String name, Instant time) {
        this.root = root;
        this.target = target;
        this.stage = target.resolve("stage").resolve(name);
        this.time = time;
    }

    /**
     * Builds the distribution.
     *
     * @param args the project's root; the folder to build in; the distribution's name; the time that its files get; the
     *     time when the build began; the class path; the sources jar of picocli
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        var assemble = new Assemble(Path.of(args[0]), Path.of(args[1]), args[2], Instant.parse(args[3]));
        List<Path> classPath =
                Stream.of(args[5].split(File.pathSeparator)).map(Path::of).toList();
        assemble.stage(classPath, Path.of(args[6]));
        assemble.publish(Instant.parse(args[4]));
    }

    private void stage(List<Path> classPath, Path picocliSources) throws IOException, InterruptedException {
        Folders.delete(stage.getParent());
        Path lib = Files.createDirectories(stage.resolve("lib"));
        var jars = new Jars(lib, stage.resolveSibling("scratch"), time);
        jars.copy(classPath, picocliSources);
        jars.writeLaunchJar(classPath, root.resolve("dist/src/launch/java"));
        Tools.run(
                "jlink",
                "--output",
                stage.resolve("runtime"),
                "--add-modules",
                MODULES,
                "--strip-debug",
                "--no-header-files",
                "--no-man-pages");
        Path bin = Files.createDirectories(stage.resolve("bin"));
        Files.copy(root.resolve("dist/src/bin/varve"), bin.resolve("varve"), StandardCopyOption.COPY_ATTRIBUTES);
        Files.copy(root.resolve("LICENSE"), stage.resolve("LICENSE"));
        Folders.setTimes(stage, FileTime.from(time));

        var cache = new StartupCache(stage);
        cache.train(root.resolve("dist/src/training"), target.resolve("training"));
        cache.prove();
        Folders.setTimes(stage, FileTime.from(time));
    }

    /**
     * Gives the distribution its final name. The file {@code built} beside it then tells when the build began: sources
     * newer than that are not in it.
     */
    private void publish(Instant buildBegan) throws IOException {
        Path finished = target.resolve(stage.getFileName());
        Path built = target.resolve("built");
        Files.deleteIfExists(built);
        Folders.delete(finished);
        Files.move(stage, finished, StandardCopyOption.ATOMIC_MOVE);
        Folders.delete(stage.getParent());
        Files.writeString(built, finished.getFileName() + "\n");
        Files.setLastModifiedTime(built, FileTime.from(buildBegan));
    }
}
