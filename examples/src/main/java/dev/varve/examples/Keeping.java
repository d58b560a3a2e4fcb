package dev.varve.examples;

import dev.varve.BackupManager;
import dev.varve.CalendarSpan;
import dev.varve.Pinning;
import dev.varve.RemovalPlan;
import dev.varve.RetentionPolicy;
import dev.varve.Rhythm;
import dev.varve.Snapshot;
import dev.varve.SnapshotFilter;
import dev.varve.Vault;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Says what is kept: by a policy after each backup, by a plan that is shown first, and by a pin. */
public final class Keeping {
    private Keeping() {}

    /**
     * Backs the file up that is named, and pins what was stored.
     *
     * @param arguments the data file
     */
    public static void main(String... arguments) throws IOException {
        try (BackupManager backups = withPolicy(Path.of(arguments[0]))) {
            backups.createBackup("kept");
            System.out.println(pinNewest(backups).id() + " is pinned");
        }
    }

    static BackupManager withPolicy(Path file) {
        // [policy]
        RetentionPolicy policy = RetentionPolicy.keepLast(20)
                .keep(Rhythm.DAILY, 7)
                .keepWithin(Rhythm.MONTHLY, CalendarSpan.parse("1y"))
                .keepTagged(Set.of("release"));
        BackupManager backups = BackupManager.builder(file).retention(policy).build();
        // [/policy]
        return backups;
    }

    static List<Snapshot> forget(BackupManager backups) throws IOException {
        // [plan]
        Vault vault = backups.open();
        RemovalPlan plan = vault.planForget(RetentionPolicy.keepLast(1), SnapshotFilter.stored());
        for (RemovalPlan.Removed removal : plan.removed()) {
            System.out.println(removal.snapshot().id() + " would go: " + removal.reason());
        }
        List<Snapshot> gone = vault.apply(plan);
        // [/plan]
        return gone;
    }

    static Snapshot pinNewest(BackupManager backups) throws IOException {
        // [pin]
        Pinning pinning = backups.open().capability(Pinning.class).orElseThrow();
        Snapshot pinned = pinning.pin("latest");
        // [/pin]
        return pinned;
    }
}
