package dev.varve.bench.figure;

import dev.varve.BackupManager;
import dev.varve.BackupResult;
import dev.varve.RestoreResult;
import dev.varve.RestoreResult.Effect;
import dev.varve.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The calls of the public API that are timed, each with a look at whether it did its work. */
final class Backups {

    private static final String STORED = ".gz";

    private Backups() {}

    /** Stores the data file, which has to hold something new. */
    static Snapshot create(BackupManager manager) throws IOException {
        BackupResult result = manager.createBackup("Measured by bench/run");
        Expect.that(result instanceof BackupResult.Created, "nothing new was stored: " + result);
        return result.snapshot();
    }

    /** Restores over a data file with another content, which has to stand in the vault already. */
    static void restoreOver(BackupManager manager, Snapshot wanted, Snapshot current) throws IOException {
        RestoreResult result = manager.restoreBackup(wanted.id());
        Expect.that(result.effect() == Effect.REPLACED, "the data file was not replaced: " + result);
        Expect.that(
                result.safetyBackup()
                        .map(Snapshot::id)
                        .filter(current.id()::equals)
                        .isPresent(),
                "what was there before was not known to stand in the vault: " + result);
    }

    /** The files that hold snapshots. */
    static List<Path> storedFiles(BackupManager manager) throws IOException {
        try (Stream<Path> files = Files.list(manager.vault().path())) {
            return files.filter(file -> file.toString().endsWith(STORED))
                    .sorted()
                    .toList();
        }
    }
}
