package dev.varve.bench.figure;

import dev.varve.bench.harness.Contender;
import dev.varve.bench.harness.Format;
import dev.varve.bench.harness.Outcome;
import dev.varve.bench.harness.Peer;
import dev.varve.bench.harness.Rounds;
import dev.varve.bench.harness.Times;
import dev.varve.bench.harness.Verdict;
import dev.varve.bench.harness.Work;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command {@code varve list} as a shell runs it: the distribution's start, the list, and the end of the process. */
final class ShellList implements Figure {

    private static final double BAR_MILLIS = 150;
    private static final int WARM_UPS = 3;
    private static final int ROUNDS = 20;
    private static final List<Integer> SIZES = List.of(10, 1_000);

    @Override
    public String name() {
        return "shell-list";
    }

    @Override
    public String claim() {
        return "`varve list` in a shell, of 10 and of 1,000 snapshots: at most 150 ms";
    }

    @Override
    public long space() {
        return Workbench.LARGE_BYTES;
    }

    @Override
    public Outcome measure(Workbench bench) throws IOException, InterruptedException {
        Path varve = distribution(bench.root());
        List<Contender> contenders = new ArrayList<>();
        for (int size : SIZES) {
            Path vault = ManySnapshots.make(bench, "vault-" + size, size, size).vault();
            long lines = Peer.answer(varve, "list", "--json", "-r", vault).split("\"id\"", -1).length;
            Expect.that(lines - 1 == size, "varve list showed " + (lines - 1) + " snapshots of " + size);
            contenders.add(new Contender(
                    "varve list of %,d".formatted(size), Work.NOTHING, Peer.silent(varve, "list", "-r", vault)::run));
        }
        Times times = new Rounds(WARM_UPS, ROUNDS, Work.NOTHING).measure(contenders);
        List<Verdict> verdicts = new ArrayList<>();
        times.forEach((what, samples) -> verdicts.add(new Verdict(
                name() + ", " + what, "≤ 150 ms", Format.millis(samples.median()), samples.median() <= BAR_MILLIS)));
        return new Outcome(verdicts, times.measurements());
    }

    /** The launcher of the distribution, which is built where it is missing or older than its sources. */
    private static Path distribution(Path root) throws IOException, InterruptedException {
        Peer.silent(root.resolve("varve"), "version").run();
        Path target = root.resolve("dist/target");
        String name = Files.readString(target.resolve("built")).strip();
        return target.resolve(name).resolve("bin/varve");
    }
}
