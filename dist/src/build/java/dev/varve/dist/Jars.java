package dev.varve.dist;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/** The jars of the distribution, and the one that starts them. */
final class Jars {

    /** The launcher starts this jar: its manifest names all others, so that their order stands in one place. */
    static final String LAUNCH = "varve.jar";

    /** The class of the launch jar that trains the cache. */
    static final String TRAINING = "dev.varve.dist.Training";

    private static final String PICOCLI = "picocli-";
    private static final String MAIN_CLASS = "dev.varve.cli.Main";

    private final Path lib;
    private final Path scratch;
    private final String date;

    Jars(Path lib, Path scratch, Instant time) {
        this.lib = lib;
        this.scratch = scratch;
        this.date = time.toString();
    }

    /**
     * Copies the class path, with picocli built from its sources. Picocli's own jar holds bytecode of Java 5, which the
     * JVM keeps out of a start-up cache: each start would parse and verify it anew, for about a third of the whole time.
     */
    void copy(List<Path> classPath, Path picocliSources) throws IOException {
        for (Path jar : classPath) {
            Path copy = lib.resolve(jar.getFileName());
            if (copy.getFileName().toString().startsWith(PICOCLI)) {
                rebuild(picocliSources, copy);
            } else {
                Files.copy(jar, copy);
            }
        }
    }

    private void rebuild(Path sourcesJar, Path jar) throws IOException {
        Path sources = scratch.resolve("sources");
        Path classes = scratch.resolve("classes");
        List<Object> javac = new ArrayList<>(List.of(
                "-d",
                classes,
                "-g",
                "-nowarn",
                "-proc:none",
                "--release",
                Runtime.version().feature()));
        javac.addAll(unpackJava(sourcesJar, sources));
        Tools.run("javac", javac.toArray());
        Tools.run("jar", "--create", "--file", jar, "--date", date, "-C", classes, ".");
    }

    private static List<Path> unpackJava(Path jar, Path folder) throws IOException {
        List<Path> unpacked = new ArrayList<>();
        try (FileSystem zip = FileSystems.newFileSystem(jar);
                Stream<Path> entries = Files.walk(zip.getPath("/picocli"))) {
            for (Path entry :
                    entries.filter(path -> path.toString().endsWith(".java")).toList()) {
                Path file = folder.resolve(entry.toString().substring(1));
                Files.createDirectories(file.getParent());
                unpacked.add(Files.copy(entry, file));
            }
        }
        return unpacked;
    }

    /** Writes the jar that starts the program; it holds nothing but its manifest and the class that trains the cache. */
    void writeLaunchJar(List<Path> classPath, Path sources) throws IOException {
        Path classes = scratch.resolve("launch");
        String jars = String.join(
                File.pathSeparator, classPath.stream().map(Path::toString).toList());
        Path training = sources.resolve(TRAINING.replace('.', '/') + ".java");
        Tools.run("javac", "-d", classes, "-cp", jars, training);
        Path manifest = scratch.resolve("MANIFEST.MF");
        try (OutputStream out = Files.newOutputStream(manifest)) {
            manifest(classPath).write(out);
        }
        Tools.run(
                "jar",
                "--create",
                "--file",
                lib.resolve(LAUNCH),
                "--date",
                date,
                "--manifest",
                manifest,
                "-C",
                classes,
                ".");
    }

    private static Manifest manifest(List<Path> classPath) {
        var manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.put(Attributes.Name.MAIN_CLASS, MAIN_CLASS);
        attributes.put(
                Attributes.Name.CLASS_PATH,
                String.join(
                        " ",
                        classPath.stream()
                                .map(jar -> jar.getFileName().toString())
                                .toList()));
        // The terminal library calls native code; said here it costs nothing, as an option it would void the cache.
        attributes.putValue("Enable-Native-Access", "ALL-UNNAMED");
        return manifest;
    }
}
