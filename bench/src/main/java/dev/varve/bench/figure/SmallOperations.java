package dev.varve.bench.figure;

import dev.varve.BackupManager;
import dev.varve.Snapshot;
import dev.varve.bench.data.DataFile;
import dev.varve.bench.harness.Contender;
import dev.varve.bench.harness.Outcome;
import dev.varve.bench.harness.Rounds;
import dev.varve.bench.harness.Times;
import dev.varve.bench.harness.Work;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What each operation takes on a small file with the usual ten backups. There is no bar: these are for the reader. */
final class SmallOperations implements Figure {

    private static final int WARM_UPS = 100;
    private static final int ROUNDS = 100;
    private static final int BACKUPS = 10;
    private static final int EDITS = 3;
    private static final String ORPHAN = "backup_20200101_120000_deadbeef.json.gz";

    @Override
    public String name() {
        return "small";
    }

    @Override
    public String claim() {
        return "medians of each operation on 25 KB of JSON with ten backups, for the reader: no bar";
    }

    @Override
    public long space() {
        return Workbench.LARGE_BYTES;
    }

    @Override
    public Outcome measure(Workbench bench) throws IOException, InterruptedException {
        DataFile data = bench.dataFile(Workbench.SMALL_BYTES);
        try (BackupManager manager =
                BackupManager.builder(data.path()).clock(new TickingClock()).build()) {
            for (int i = 0; i < BACKUPS; i++) {
                Backups.create(manager);
                data.edit(EDITS);
            }
            Path orphan = manager.vault().path().resolve(ORPHAN);
            List<Contender> contenders = List.of(
                    new Contender("create", () -> data.edit(EDITS), () -> Backups.create(manager)),
                    new Contender("restore, what is there is stored already", Work.NOTHING, () -> restore(manager)),
                    new Contender(
                            "restore, what is there is stored first", () -> data.edit(EDITS), () -> restore(manager)),
                    new Contender("list", Work.NOTHING, () -> list(manager)),
                    new Contender("check of all ten", Work.NOTHING, () -> check(manager)),
                    new Contender("clean of one orphan", () -> leave(orphan, manager), () -> clean(manager)));
            Times times = new Rounds(WARM_UPS, ROUNDS, Work.NOTHING).measure(contenders);
            return new Outcome(List.of(), times.measurements());
        }
    }

    private static void restore(BackupManager manager) throws IOException {
        Snapshot other = manager.listBackups(2).getLast();
        manager.restoreBackup(other.id());
    }

    private static void list(BackupManager manager) throws IOException {
        int listed = manager.listBackups(BACKUPS).size();
        Expect.that(listed == BACKUPS, listed + " were listed");
    }

    private static void check(BackupManager manager) throws IOException {
        Expect.that(manager.verifyBackups().sound(), "the vault is not sound");
    }

    private static void leave(Path orphan, BackupManager manager) throws IOException {
        Files.copy(Backups.storedFiles(manager).getLast(), orphan);
    }

    private static void clean(BackupManager manager) throws IOException {
        int removed = manager.cleanupOrphanedBackups().size();
        Expect.that(removed == 1, removed + " orphans were removed");
    }
}
