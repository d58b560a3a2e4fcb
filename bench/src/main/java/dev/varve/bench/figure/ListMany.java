package dev.varve.bench.figure;

import dev.varve.SnapshotFilter;
import dev.varve.Vault;
import dev.varve.VaultConfig;
import dev.varve.VaultEnvironment;
import dev.varve.VaultLocation;
import dev.varve.Vaults;
import dev.varve.bench.harness.Format;
import dev.varve.bench.harness.Measurement;
import dev.varve.bench.harness.Outcome;
import dev.varve.bench.harness.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.Statistics;

/**
 * Listing 10,000 entries: where all of them are stored, and where all but ten are history. The bars hold for a warm JVM;
 * what the first opening of a process takes is told beside them.
 */
final class ListMany implements Figure {

    private static final double LIST_BAR_MILLIS = 10;
    private static final double OPEN_BAR_MILLIS = 150;
    private static final int ENTRIES = 10_000;
    private static final int STORED_BESIDE_HISTORY = 10;
    private static final int COLD_STARTS = 7;
    private static final int WARM_UPS = 4;
    private static final int ITERATIONS = 5;
    private static final double MEDIAN = 50;

    @Override
    public String name() {
        return "list";
    }

    @Override
    public String claim() {
        return "10,000 entries, stored or history: listing all at most 10 ms, opening with the first list at most 150 ms";
    }

    @Override
    public long space() {
        return 2 * Workbench.LARGE_BYTES;
    }

    @Override
    public Outcome measure(Workbench bench) throws IOException {
        List<Verdict> verdicts = new ArrayList<>();
        List<Measurement> measurements = new ArrayList<>();
        measure(ManySnapshots.make(bench, "stored", ENTRIES, ENTRIES).vault(), "10,000 stored", verdicts, measurements);
        measure(
                ManySnapshots.make(bench, "history", ENTRIES, STORED_BESIDE_HISTORY)
                        .vault(),
                "10 stored, 9,990 archived",
                verdicts,
                measurements);
        return new Outcome(verdicts, measurements);
    }

    private void measure(Path vault, String kind, List<Verdict> verdicts, List<Measurement> measurements)
            throws IOException {
        expectEntries(vault);
        Statistics list = run(warm(vault, "listAll"));
        Statistics open = run(warm(vault, "openAndListStored"));
        Statistics first = run(cold(vault, "openAndListStored"));
        Statistics manager = run(warm(vault, "getVersionHistory"));
        verdicts.add(verdict("list of all", kind, list, LIST_BAR_MILLIS));
        verdicts.add(verdict("opening and first list", kind, open, OPEN_BAR_MILLIS));
        measurements.add(measurement("list of all, " + kind, list));
        measurements.add(measurement("getVersionHistory of all, " + kind, manager));
        measurements.add(measurement("opening and first list, " + kind, open));
        measurements.add(measurement("the same, first of a process, " + kind, first));
    }

    private static void expectEntries(Path folder) throws IOException {
        try (Vault vault = Vaults.open(VaultLocation.of(folder), VaultConfig.DEFAULT, VaultEnvironment.system())) {
            int entries = vault.list(SnapshotFilter.all()).size();
            Expect.that(entries == ENTRIES, "there are " + entries + " entries in " + folder);
        }
    }

    private static ChainedOptionsBuilder warm(Path vault, String benchmark) {
        return options(vault, benchmark)
                .mode(Mode.SampleTime)
                .forks(1)
                .warmupIterations(WARM_UPS)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(ITERATIONS)
                .measurementTime(TimeValue.seconds(1));
    }

    private static ChainedOptionsBuilder cold(Path vault, String benchmark) {
        return options(vault, benchmark)
                .mode(Mode.SingleShotTime)
                .forks(COLD_STARTS)
                .warmupIterations(0)
                .measurementIterations(1);
    }

    private static ChainedOptionsBuilder options(Path vault, String benchmark) {
        return new OptionsBuilder()
                .include("\\Q" + ListBenchmark.class.getName() + "." + benchmark + "\\E")
                .param("folder", vault.toString())
                .timeUnit(TimeUnit.MILLISECONDS)
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT);
    }

    private static Statistics run(ChainedOptionsBuilder options) throws IOException {
        try {
            RunResult result = new Runner(options.build()).runSingle();
            return result.getPrimaryResult().getStatistics();
        } catch (RunnerException e) {
            throw new IOException("JMH failed", e);
        }
    }

    private Verdict verdict(String what, String kind, Statistics times, double barMillis) {
        double median = times.getPercentile(MEDIAN);
        String bar = "≤ %.0f ms".formatted(barMillis);
        return new Verdict(name() + ", " + what + ", " + kind, bar, Format.millis(median), median <= barMillis);
    }

    private static Measurement measurement(String what, Statistics times) {
        return new Measurement(
                what,
                Format.millis(times.getPercentile(MEDIAN)),
                Format.millis(times.getMin()) + " – " + Format.millis(times.getMax()),
                (int) times.getN());
    }
}
