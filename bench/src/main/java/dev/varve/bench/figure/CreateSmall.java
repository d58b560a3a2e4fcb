package dev.varve.bench.figure;

import dev.varve.BackupManager;
import dev.varve.bench.data.DataFile;
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
 */
final class CreateSmall implements Figure {

    private static final double BAR_MILLIS = 5;
    private static final int WARM_UPS = 200;
    private static final int ROUNDS = 200;
    private static final int EDITS = 3;

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
        DataFile data = bench.dataFile(Workbench.SMALL_BYTES);
        Work edit = () -> data.edit(EDITS);
        try (BackupManager manager = BackupManager.builder(data.path()).build()) {
            Contender create = new Contender("createBackup", edit, () -> Backups.create(manager));
            new Rounds(0, WARM_UPS, Work.NOTHING).measure(create);
            edit.run();
            Syncs syncs = Syncs.seenIn(create.work(), bench.folder());
            Contender bare = new Contender("the same syncs alone", edit, syncs::repeat);
            Times times = new Rounds(WARM_UPS, ROUNDS, Work.NOTHING).measure(List.of(create, bare));
            return outcome(times.of(create.name()), times.of(bare.name()), syncs);
        }
    }

    private Outcome outcome(Samples create, Samples bare, Syncs syncs) {
        String share = Format.percent(bare.ratioTo(create));
        String reached = "%s, of which the disk's own sync %s (%s)"
                .formatted(Format.millis(create.median()), Format.millis(bare.median()), share);
        return new Outcome(
                List.of(new Verdict(name(), "≤ 5 ms", reached, create.median() <= BAR_MILLIS)),
                List.of(
                        Measurement.of("createBackup", create),
                        Measurement.of("the same syncs alone", bare),
                        Measurement.of("the syncs", syncs.toString())));
    }
}
