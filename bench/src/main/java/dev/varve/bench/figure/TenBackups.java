package dev.varve.bench.figure;

import dev.varve.BackupManager;
import dev.varve.bench.data.DataFile;
import dev.varve.bench.harness.Format;
import dev.varve.bench.harness.Measurement;
import dev.varve.bench.harness.Outcome;
import dev.varve.bench.harness.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What ten backups of a large file take in all, manifest included, where one record in a hundred changes each time. */
final class TenBackups implements Figure {

    private static final long BAR_BYTES = 300_000_000;
    private static final int BACKUPS = 10;
    private static final int EDITS = 1_000;

    @Override
    public String name() {
        return "ten-backups";
    }

    @Override
    public String claim() {
        return "ten backups of 100 MB of JSON that changes a little each time: under 300 MB in all";
    }

    @Override
    public long space() {
        return 15 * Workbench.LARGE_BYTES;
    }

    @Override
    public Outcome measure(Workbench bench) throws IOException {
        DataFile data = bench.dataFile(Workbench.LARGE_BYTES);
        try (BackupManager manager = BackupManager.builder(data.path()).build()) {
            for (int i = 0; i < BACKUPS; i++) {
                Backups.create(manager);
                data.edit(EDITS);
            }
            int kept = manager.listBackups(Integer.MAX_VALUE).size();
            Expect.that(kept == BACKUPS, "of ten backups there are " + kept);
            long bytes = bytesIn(manager.vault().path());
            return new Outcome(
                    List.of(new Verdict(name(), "< 300 MB", Format.megabytes(bytes), bytes < BAR_BYTES)),
                    List.of(Measurement.of("the whole vault", Format.megabytes(bytes))));
        }
    }

    private static long bytesIn(Path folder) throws IOException {
        long bytes = 0;
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes += Files.size(file);
            }
        }
        return bytes;
    }
}
