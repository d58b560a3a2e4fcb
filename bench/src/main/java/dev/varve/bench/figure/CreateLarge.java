package dev.varve.bench.figure;

import dev.varve.BackupManager;
import dev.varve.bench.data.DataFile;
import dev.varve.bench.harness.Contender;
import dev.varve.bench.harness.Format;
import dev.varve.bench.harness.Measurement;
import dev.varve.bench.harness.Outcome;
import dev.varve.bench.harness.Peer;
import dev.varve.bench.harness.Samples;
import dev.varve.bench.harness.Times;
import dev.varve.bench.harness.Verdict;
import dev.varve.bench.harness.Work;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A backup of a large file beside gzip and pigz on the same file. Varve hashes, compares with the newest snapshot, forces
 * to disk, writes its manifest and removes the eleventh snapshot meanwhile; the peers do none of it.
 */
final class CreateLarge implements Figure {

    private static final double GZIP_BAR = 0.5;
    private static final double PIGZ_BAR = 1.05;
    private static final double SIZE_BAR = 1.01;
    private static final int WARM_UPS = 3;
    private static final int ROUNDS = 12;
    private static final int EDITS = 1_000;

    @Override
    public String name() {
        return "create-large";
    }

    @Override
    public String claim() {
        return "backup of 100 MB of JSON: at most 0.5 x gzip -6 and 1.05 x pigz -6 -p 2, no larger than gzip -6 + 1 %";
    }

    @Override
    public long space() {
        return 5 * Workbench.LARGE_BYTES;
    }

    @Override
    public Outcome measure(Workbench bench) throws IOException, InterruptedException {
        DataFile data = bench.dataFile(Workbench.LARGE_BYTES);
        Path packed = bench.folder().resolve("peer.gz");
        Peer gzip = Peer.into(packed, "gzip", "-6", "-c", data.path());
        Peer pigz = Peer.into(packed, "pigz", "-6", "-p", "2", "-c", data.path());
        Work removePacked = () -> Files.deleteIfExists(packed);
        try (BackupManager manager = BackupManager.builder(data.path()).build()) {
            Times times = bench.rested(WARM_UPS, ROUNDS)
                    .measure(List.of(
                            new Contender("createBackup", () -> data.edit(EDITS), () -> Backups.create(manager)),
                            new Contender("gzip -6", removePacked, gzip::run),
                            new Contender("pigz -6 -p 2", removePacked, pigz::run)));
            data.edit(EDITS);
            long stored = Backups.create(manager).storedSize();
            gzip.run();
            return outcome(data, times, stored, Files.size(packed));
        }
    }

    private Outcome outcome(DataFile data, Times times, long stored, long packed) {
        Samples varve = times.of("createBackup");
        double gzip = varve.ratioTo(times.of("gzip -6"));
        double pigz = varve.ratioTo(times.of("pigz -6 -p 2"));
        double size = (double) stored / packed;
        return new Outcome(
                List.of(
                        new Verdict(name(), "≤ 0.5 × `gzip -6`", Format.times(gzip), gzip <= GZIP_BAR),
                        new Verdict(name(), "≤ 1.05 × `pigz -6 -p 2`", Format.times(pigz), pigz <= PIGZ_BAR),
                        new Verdict(
                                name() + ", size", "≤ 1.01 × `gzip -6`", "%.3f ×".formatted(size), size <= SIZE_BAR)),
                List.of(
                        Measurement.of("createBackup", varve),
                        Measurement.of("gzip -6", times.of("gzip -6")),
                        Measurement.of("pigz -6 -p 2", times.of("pigz -6 -p 2")),
                        Measurement.of("data file", Format.megabytes(data.size())),
                        Measurement.of("stored by Varve", Format.megabytes(stored)),
                        Measurement.of("stored by gzip -6", Format.megabytes(packed))));
    }
}
