package dev.varve.bench;

import dev.varve.bench.figure.Figure;
import dev.varve.bench.figure.Figures;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The command line.
 *
 * @param help true to tell, and measure nothing
 * @param strict true to fail where a bar is missed
 * @param folder in which the scratch folder is made
 * @param figures what to measure
 */
record Arguments(boolean help, boolean strict, Path folder, List<Figure> figures) {

    static Arguments parse(String[] args, Path defaultFolder) {
        boolean help = false;
        boolean strict = false;
        Path folder = defaultFolder;
        List<Figure> figures = new ArrayList<>();
        Deque<String> words = new ArrayDeque<>(List.of(args));
        while (!words.isEmpty()) {
            String word = words.removeFirst();
            switch (word) {
                case "-h", "--help" -> help = true;
                case "--strict" -> strict = true;
                case "--folder" -> folder = folder(words);
                default -> figures.add(figure(word));
            }
        }
        return new Arguments(help, strict, folder, figures.isEmpty() ? Figures.all() : List.copyOf(figures));
    }

    static String usage() {
        String list = Figures.all().stream()
                .map(figure -> "  %-14s%s".formatted(figure.name(), figure.claim()))
                .collect(Collectors.joining("\n"));
        return """
            usage: bench/run [--strict] [--folder DIR] [NAME...]

            Measures what Varve claims of its speed, beside gzip and pigz on the same files, and prints a Markdown table
            (kept in bench/target/results.md, too). Without a name it measures everything, in some five minutes.

              --strict      exit with 1 where a bar is missed
              --folder DIR  work in DIR, which has to stand on a real disk (default: bench/target)

            %s
            """.formatted(list);
    }

    private static Path folder(Deque<String> words) {
        if (words.isEmpty()) {
            throw new IllegalArgumentException("--folder needs a folder");
        }
        return Path.of(words.removeFirst());
    }

    private static Figure figure(String name) {
        return Figures.all().stream()
                .filter(figure -> figure.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "no figure is called '" + name + "': bench/run --help lists them"));
    }
}
