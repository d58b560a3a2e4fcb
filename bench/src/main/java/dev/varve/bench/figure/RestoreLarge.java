package dev.varve.bench.figure;

import dev.varve.BackupManager;
import dev.varve.Snapshot;
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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A restore of a large file beside gzip and sync. Two snapshots take turns, so that each restore finds the content of the
 * other: it has to make sure that this stands in the vault, and to replace it, checked and durable.
 */
final class RestoreLarge implements Figure {

    private static final double BAR = 0.8;
    private static final int WARM_UPS = 4;
    private static final int ROUNDS = 12;
    private static final int EDITS = 1_000;

    @Override
    public String name() {
        return "restore-large";
    }

    @Override
    public String claim() {
        return "restore of 100 MB of JSON over another content: at most 0.8 x gzip -dc to a file, then sync of it";
    }

    @Override
    public long space() {
        return 5 * Workbench.LARGE_BYTES;
    }

    @Override
    public Outcome measure(Workbench bench) throws IOException, InterruptedException {
        DataFile data = bench.dataFile(Workbench.LARGE_BYTES);
        Path packed = bench.folder().resolve("peer.gz");
        Path unpacked = bench.folder().resolve("peer.json");
        Peer.into(packed, "gzip", "-6", "-c", data.path()).run();
        Peer gunzip = Peer.into(unpacked, "gzip", "-dc", packed);
        Peer sync = Peer.silent("sync", unpacked);
        try (BackupManager manager = BackupManager.builder(data.path()).build()) {
            Snapshot one = Backups.create(manager);
            data.edit(EDITS);
            var turns = new Turns(manager, one, Backups.create(manager));
            Times times = bench.rested(WARM_UPS, ROUNDS)
                    .measure(List.of(
                            new Contender("restoreBackup", turns::swap, turns::restore),
                            new Contender("gzip -dc, sync", () -> Files.deleteIfExists(unpacked), () -> {
                                gunzip.run();
                                sync.run();
                            })));
            Samples varve = times.of("restoreBackup");
            Samples gzip = times.of("gzip -dc, sync");
            double ratio = varve.ratioTo(gzip);
            return new Outcome(
                    List.of(new Verdict(name(), "≤ 0.8 × `gzip -dc`, `sync`", Format.times(ratio), ratio <= BAR)),
                    List.of(Measurement.of("restoreBackup", varve), Measurement.of("gzip -dc, sync", gzip)));
        }
    }

    /** Two snapshots, of which one is the data file's present content and the other is wanted. */
    private static final class Turns {
        private final BackupManager manager;
        private Snapshot wanted;
        private Snapshot current;

        Turns(BackupManager manager, Snapshot wanted, Snapshot current) {
            this.manager = manager;
            // The first swap puts them in their places.
            this.wanted = current;
            this.current = wanted;
        }

        void swap() {
            Snapshot restored = wanted;
            wanted = current;
            current = restored;
        }

        void restore() throws IOException {
            Backups.restoreOver(manager, wanted, current);
        }
    }
}
