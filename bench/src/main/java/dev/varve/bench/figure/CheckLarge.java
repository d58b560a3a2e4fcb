package dev.varve.bench.figure;

import dev.varve.BackupManager;
import dev.varve.CheckReport;
import dev.varve.bench.data.DataFile;
import dev.varve.bench.harness.Contender;
import dev.varve.bench.harness.Format;
import dev.varve.bench.harness.Measurement;
import dev.varve.bench.harness.Outcome;
import dev.varve.bench.harness.Peer;
import dev.varve.bench.harness.Samples;
import dev.varve.bench.harness.Times;
import dev.varve.bench.harness.Verdict;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A check of all content beside {@code gzip -t} on the same files, which uses one core and compares no SHA-256. */
final class CheckLarge implements Figure {

    private static final double BAR_PER_CORE = 0.8;
    private static final double MILLIS_PER_SECOND = 1_000;
    private static final int SNAPSHOTS = 5;
    private static final int WARM_UPS = 2;
    private static final int ROUNDS = 8;
    private static final int EDITS = 1_000;

    @Override
    public String name() {
        return "check";
    }

    @Override
    public String claim() {
        return "check of five snapshots of 100 MB: throughput at least 0.8 x cores x gzip -t on the same files";
    }

    @Override
    public long space() {
        return 5 * Workbench.LARGE_BYTES;
    }

    @Override
    public Outcome measure(Workbench bench) throws IOException, InterruptedException {
        DataFile data = bench.dataFile(Workbench.LARGE_BYTES);
        try (BackupManager manager = BackupManager.builder(data.path()).build()) {
            for (int i = 0; i < SNAPSHOTS; i++) {
                Backups.create(manager);
                data.edit(EDITS);
            }
            List<Object> test = new ArrayList<>(List.of("gzip", "-t"));
            test.addAll(Backups.storedFiles(manager));
            Times times = bench.rested(WARM_UPS, ROUNDS)
                    .measure(List.of(
                            new Contender("verifyBackups", () -> {}, () -> check(manager)),
                            new Contender("gzip -t", () -> {}, Peer.silent(test.toArray())::run)));
            return outcome(times, bench.machine().cores(), SNAPSHOTS * data.size());
        }
    }

    private static void check(BackupManager manager) throws IOException {
        CheckReport report = manager.verifyBackups();
        Expect.that(report.sound() && report.valid().size() == SNAPSHOTS, "the vault is not sound: " + report);
    }

    private Outcome outcome(Times times, int cores, long bytes) {
        Samples check = times.of("verifyBackups");
        Samples gzip = times.of("gzip -t");
        double faster = gzip.ratioTo(check);
        String bar = "≥ 0.8 × %d cores × `gzip -t`'s throughput".formatted(cores);
        return new Outcome(
                List.of(new Verdict(
                        name(), bar, "%.2f × cores".formatted(faster / cores), faster >= BAR_PER_CORE * cores)),
                List.of(
                        Measurement.of("verifyBackups", check),
                        Measurement.of("gzip -t", gzip),
                        Measurement.of("verifyBackups, throughput", perSecond(bytes, check)),
                        Measurement.of("gzip -t, throughput", perSecond(bytes, gzip))));
    }

    private static String perSecond(long bytes, Samples samples) {
        return Format.megabytes(Math.round(bytes / samples.median() * MILLIS_PER_SECOND)) + "/s";
    }
}
