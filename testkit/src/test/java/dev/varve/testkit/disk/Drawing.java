package dev.varve.testkit.disk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Trees as text: one line a name, {@code folder/}, {@code link -> target}, {@code file = content}. */
final class Drawing {
    private Drawing() {}

    static String of(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(path -> !path.equals(folder))
                    .sorted()
                    .map(path -> line(folder.relativize(path).toString(), path))
                    .collect(Collectors.joining("\n"));
        }
    }

    private static String line(String name, Path path) {
        try {
            if (Files.isSymbolicLink(path)) {
                return name + " -> " + Files.readSymbolicLink(path);
            }
            return Files.isDirectory(path)
                    ? name + "/"
                    : name + " = " + Files.readString(path, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String of(Image.Folder folder) {
        Map<String, String> lines = new TreeMap<>();
        collect("", folder, lines);
        return String.join("\n", lines.values());
    }

    private static void collect(String prefix, Image.Folder folder, Map<String, String> lines) {
        folder.entries().forEach((entry, image) -> {
            String name = prefix + entry;
            switch (image) {
                case Image.Link link -> lines.put(name, name + " -> " + link.target());
                case Image.File file ->
                    lines.put(name, name + " = " + new String(file.content().bytes(), StandardCharsets.ISO_8859_1));
                case Image.Folder inner -> {
                    lines.put(name, name + "/");
                    collect(name + "/", inner, lines);
                }
            }
        });
    }
}
