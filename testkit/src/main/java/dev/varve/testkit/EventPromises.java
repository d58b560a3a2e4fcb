package dev.varve.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.varve.BackupOptions;
import dev.varve.BackupResult;
import dev.varve.CheckDepth;
import dev.varve.Event;
import dev.varve.Event.Phase;
import dev.varve.Event.Progress;
import dev.varve.RestoreOptions;
import dev.varve.RestoreResult;
import dev.varve.RetentionPolicy;
import dev.varve.Snapshot;
import dev.varve.SnapshotFilter;
import dev.varve.Vault;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The listener hears what happened, in its order, and how far a verb has come. */
interface EventPromises extends Promises {

    /** Enough that no engine takes it in one bite. */
    int LARGE = 9 * ReadingPromises.MIB;

    @Test
    default void backup_tellsOfItsSnapshot() throws IOException {
        Snapshot one = scene().backup("one");
        assertThat(scene().events().results()).containsExactly(new Event.Created(one));
    }

    @Test
    default void backup_thatIsSkipped_tellsOfTheSnapshotThatHoldsIt() throws IOException {
        Snapshot one = scene().backup("one");
        scene().events().clear();
        scene().vault().backup(scene().source(), BackupOptions.DEFAULT);
        assertThat(scene().events().results()).containsExactly(new Event.Unchanged(one));
    }

    @Test
    default void backup_ofALargeFile_tellsItsProgressUpToTheTotal() throws IOException {
        scene().backup(DataFiles.json(LARGE, 1), BackupOptions.DEFAULT);
        progressRises(Phase.BACKUP, LARGE);
        assertThat(scene().events().all()).last().isInstanceOf(Event.Created.class);
    }

    @Test
    default void restore_tellsOfItsSafetyBackupThenOfTheFile() throws IOException {
        Snapshot one = scene().backup("one");
        scene().save("not yet backed up");
        scene().events().clear();
        RestoreResult result = scene().vault().restore(one.id(), RestoreOptions.DEFAULT);
        assertThat(scene().events().results())
                .containsExactly(
                        new Event.Created(result.safetyBackup().orElseThrow()),
                        new Event.Restored(one, scene().file()));
    }

    @Test
    default void restore_ofALargeFile_tellsItsProgressUpToTheTotal() throws IOException {
        Snapshot large = scene().backup(DataFiles.json(LARGE, 1), BackupOptions.DEFAULT);
        scene().backup("small");
        scene().events().clear();
        scene().vault().restore(large.id(), RestoreOptions.DEFAULT);
        progressRises(Phase.RESTORE, LARGE);
    }

    @Test
    default void check_tellsItsProgressUpToTheTotal() throws IOException {
        scene().backup(DataFiles.json(LARGE, 1), BackupOptions.DEFAULT);
        scene().backup(DataFiles.json(ReadingPromises.MIB, 2), BackupOptions.DEFAULT);
        scene().events().clear();
        scene().vault().check(CheckDepth.CONTENT);
        progressRises(Phase.CHECK, LARGE + ReadingPromises.MIB);
        assertThat(scene().events().results()).isEmpty();
    }

    private void progressRises(Phase phase, long total) {
        List<Progress> progress = scene().events().progress(phase);
        assertThat(progress).hasSizeGreaterThan(1);
        assertThat(progress).extracting(Progress::done).isSorted().allMatch(done -> done >= 0 && done <= total);
        assertThat(progress).extracting(Progress::total).allMatch(known -> known == total || known == 0);
        assertThat(progress).last().isEqualTo(new Progress(phase, total, total));
    }

    @Test
    default void apply_tellsOfEachThatWent() throws IOException {
        Snapshot one = scene().backup("one");
        Snapshot two = scene().backup("two");
        scene().backup("three");
        scene().events().clear();
        scene().vault().apply(scene().vault().planDelete(List.of(one.id(), two.id())));
        assertThat(scene().events().results())
                .hasSize(2)
                .allSatisfy(event -> assertThat(event)
                        .isInstanceOfSatisfying(
                                Event.Removed.class,
                                removed -> assertThat(removed.reason()).isNotBlank()))
                .extracting(event -> ((Event.Removed) event).snapshot().id())
                .containsExactlyInAnyOrder(one.id(), two.id());
    }

    @Test
    default void retention_isToldAfterTheBackup() throws IOException {
        Snapshot one = scene().backup("one");
        Vault vault = scene().open(VaultScene.KEEP_ALL.withRetention(RetentionPolicy.keepLast(1)));
        scene().save("two");
        scene().events().clear();
        BackupResult two = vault.backup(scene().source(), BackupOptions.DEFAULT);
        assertThat(scene().events().results())
                .satisfiesExactly(
                        first -> assertThat(first).isEqualTo(new Event.Created(two.snapshot())),
                        second -> assertThat(second).isInstanceOfSatisfying(Event.Removed.class, removed -> {
                            assertThat(removed.snapshot().id()).isEqualTo(one.id());
                            assertThat(removed.reason()).isNotBlank();
                        }));
    }

    @Test
    default void questions_areAnsweredWithoutResults() throws IOException {
        Snapshot one = scene().backup("one");
        scene().save("two");
        scene().events().clear();
        Vault vault = scene().vault();
        vault.list(SnapshotFilter.all());
        vault.find("latest");
        vault.estimate(scene().source(), BackupOptions.DEFAULT);
        vault.planDelete(List.of(one.id()));
        vault.planForget(RetentionPolicy.keepLast(1), SnapshotFilter.all());
        vault.restore(one.id(), RestoreOptions.DEFAULT.withDryRun());
        assertThat(scene().events().results()).isEmpty();
    }
}
