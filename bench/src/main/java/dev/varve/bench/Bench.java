package dev.varve.bench;

import dev.varve.bench.data.Records;
import dev.varve.bench.figure.Figure;
import dev.varve.bench.figure.Workbench;
import dev.varve.bench.harness.Format;
import dev.varve.bench.harness.Machine;
import dev.varve.bench.harness.Outcome;
import dev.varve.bench.harness.Report;
import dev.varve.bench.harness.Verdict;
import dev.varve.bench.harness.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The program behind {@code bench/run}. Exit code 1 says that a figure could not be measured or, with {@code --strict},
 * missed its bar; 2 that the command line makes no sense.
 */
public final class Bench {

    private static final int MISSED = 1;
    private static final int MISUSED = 2;

    private final Arguments arguments;
    private final Path root;
    private final Map<String, Outcome> outcomes = new LinkedHashMap<>();
    private boolean broken;

    private Bench(Arguments arguments, Path root) {
        this.arguments = arguments;
        this.root = root;
    }

    /**
     * Measures.
     *
     * @param args as {@code bench/run --help} tells
     */
    public static void main(String[] args) {
        Path root = Path.of(System.getProperty("bench.root", ".")).toAbsolutePath();
        int exitCode = run(args, root);
        if (exitCode != 0) {
            System.exit(exitCode);
        }
    }

    private static int run(String[] args, Path root) {
        try {
            Arguments arguments = Arguments.parse(args, root.resolve("bench/target"));
            if (arguments.help()) {
                System.out.print(Arguments.usage());
                return 0;
            }
            return new Bench(arguments, root).run(Path.of(System.getProperty("bench.data")));
        } catch (IllegalArgumentException e) {
            say(String.valueOf(e.getMessage()));
            return MISUSED;
        } catch (IOException e) {
            say(e.toString());
            return MISSED;
        } catch (InterruptedException e) {
            return MISSED;
        }
    }

    private int run(Path data) throws IOException, InterruptedException {
        Records records = Records.read(data);
        try (Workspace workspace = Workspace.in(arguments.folder())) {
            requireSpace(workspace.folder());
            Machine machine = Machine.of(workspace.folder());
            for (Figure figure : arguments.figures()) {
                say(figure.name() + ": " + figure.claim());
                Path folder = workspace.enter(figure.name());
                outcomes.put(figure.name(), measure(figure, new Workbench(folder, root, records, machine), workspace));
                Workspace.remove(folder);
            }
            publish(new Report(machine, outcomes).markdown());
        }
        boolean met = outcomes.values().stream().allMatch(Outcome::met);
        return broken || (arguments.strict() && !met) ? MISSED : 0;
    }

    private Outcome measure(Figure figure, Workbench bench, Workspace workspace) throws InterruptedException {
        try {
            return figure.measure(bench);
        } catch (IOException | RuntimeException e) {
            if (workspace.isEnding()) {
                throw new InterruptedException();
            }
            broken = true;
            say(figure.name() + " could not be measured: " + e);
            return new Outcome(List.of(new Verdict(figure.name(), "to be measured", "could not be", false)), List.of());
        }
    }

    private void requireSpace(Path folder) throws IOException {
        long needed =
                arguments.figures().stream().mapToLong(Figure::space).max().orElse(0);
        long usable = Files.getFileStore(folder).getUsableSpace();
        if (usable < needed) {
            throw new IOException("there are %s free in %s, and %s are needed: --folder DIR names another place"
                    .formatted(Format.megabytes(usable), folder.getParent(), Format.megabytes(needed)));
        }
    }

    private void publish(String markdown) throws IOException {
        Path results = root.resolve("bench/target/results.md");
        Files.writeString(results, markdown);
        System.out.print(markdown);
        say("kept in " + results);
    }

    private static void say(String message) {
        System.err.println("bench: " + message);
    }
}
