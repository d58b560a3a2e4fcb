package dev.varve.bench.figure;

import dev.varve.BackupManager;
import dev.varve.bench.harness.Contender;
import dev.varve.bench.harness.Format;
import dev.varve.bench.harness.Measurement;
import dev.varve.bench.harness.Outcome;
import dev.varve.bench.harness.Rounds;
import dev.varve.bench.harness.Samples;
import dev.varve.bench.harness.Times;
import dev.varve.bench.harness.Verdict;
import dev.varve.bench.harness.Work;
import java.io.IOException;
import java.util.List;

/**
 * A backup of a small file. Most of it is waiting for the disk, as often as durability asks for; how much, tells the bare
 * sequence of the same syncs that takes turns with it in the same folder.
 *
 * <p>Each backup writes the manifest anew, and that grows with the history up to a bound: so a young vault and an old one,
 * whose manifest has reached it, are measured apart.
 */
final class CreateSmall implements Figure {

    private static final double BAR_MILLIS = 5;
    private static final int WARM_UPS = 200;
    private static final int SETTLING = 20;
    private static final int ROUNDS = 100;
    private static final int EDITS = 3;
    private static final int KEPT = 10;
    private static final int YOUNG = 10;
    private static final int OLD = 2_000;

    @Override
    public String name() {
        return "create-small";
    }

    @Override
    public String claim() {
        return "backup of 25 KB of JSON: at most 5 ms; and how much of that is the disk's own sync";
    }

    @Override
    public long space() {
        return Workbench.LARGE_BYTES;
    }

    @Override
    public Outcome measure(Workbench bench) throws IOException, InterruptedException {
        measure(bench, "warm-up", YOUNG, WARM_UPS);
        Outcome young = measure(bench, "after 10 backups", YOUNG, ROUNDS);
        Outcome old = measure(bench, "after 2,000 backups", OLD, ROUNDS);
        return young.and(old);
    }

    private Outcome measure(Workbench bench, String when, int entries, int rounds)
            throws IOException, InterruptedException {
        ManySnapshots vault = ManySnapshots.make(bench, "vault-" + when.replaceAll("[^a-z0-9]", ""), entries, KEPT);
        try (BackupManager manager = BackupManager.builder(vault.data().path())
                .clock(new TickingClock())
                .build()) {
            Work edit = () -> vault.data().edit(EDITS);
            Contender create = new Contender("createBackup " + when, edit, () -> Backups.create(manager));
            edit.run();
            Syncs syncs = Syncs.seenIn(
                    create.work(),
                    bench.folder().resolve("syncs-" + entries + "-" + rounds),
                    () -> manager.listBackups(1).getFirst().storedSize());
            Contender bare = new Contender("the same syncs alone", edit, syncs::repeat);
            Times times = new Rounds(SETTLING, rounds, Work.NOTHING).measure(List.of(create, bare));
            return outcome(when, times.of(create.name()), times.of(bare.name()), syncs);
        }
    }

    private Outcome outcome(String when, Samples create, Samples bare, Syncs syncs) {
        String share = Format.percent(bare.ratioTo(create));
        String reached = "%s, of which the disk's own sync %s (%s)"
                .formatted(Format.millis(create.median()), Format.millis(bare.median()), share);
        return new Outcome(
                List.of(new Verdict(name() + ", " + when, "≤ 5 ms", reached, create.median() <= BAR_MILLIS)),
                List.of(
                        Measurement.of("createBackup " + when, create),
                        Measurement.of("the same syncs alone", bare),
                        Measurement.of("the syncs", syncs.toString())));
    }
}
