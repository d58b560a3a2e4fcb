package dev.varve.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.varve.BackupOptions;
import dev.varve.BackupResult;
import dev.varve.RestoreOptions;
import dev.varve.RestoreResult;
import dev.varve.RetentionPolicy;
import dev.varve.Snapshot;
import dev.varve.SnapshotFilter;
import dev.varve.Vault;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** A vault with a retention of its own applies it after each backup, and says what went. */
interface RetentionPromises extends Promises {

    private Vault keepingLast(int count) throws IOException {
        return scene().open(VaultScene.KEEP_ALL.withRetention(RetentionPolicy.keepLast(count)));
    }

    private BackupResult.Created backup(Vault vault, String content) throws IOException {
        scene().save(content);
        BackupResult result = vault.backup(scene().source(), BackupOptions.DEFAULT.withDescription(content));
        assertThat(result).isInstanceOf(BackupResult.Created.class);
        return (BackupResult.Created) result;
    }

    @Test
    default void backup_beyondTheRetention_archivesTheOldestAndSaysSo() throws IOException {
        Vault vault = keepingLast(3);
        Snapshot first = backup(vault, "1").snapshot();
        assertThat(backup(vault, "2").removed()).isEmpty();
        assertThat(backup(vault, "3").removed()).isEmpty();
        assertThat(backup(vault, "4").removed()).extracting(Snapshot::id).containsExactly(first.id());
        backup(vault, "5");
        assertThat(vault.list(SnapshotFilter.stored()))
                .extracting(Snapshot::description)
                .containsExactly("5", "4", "3");
        assertThat(vault.list(SnapshotFilter.all()))
                .extracting(Snapshot::description)
                .containsExactly("5", "4", "3", "2", "1");
    }

    @Test
    default void backup_thatIsSkipped_removesNothing() throws IOException {
        scene().backup("1");
        scene().backup("2");
        BackupResult result = keepingLast(1).backup(scene().source(), BackupOptions.DEFAULT);
        assertThat(result).isInstanceOf(BackupResult.Unchanged.class);
        assertThat(scene().vault().list(SnapshotFilter.stored())).hasSize(2);
    }

    @Test
    default void backup_withoutARetention_keepsAll() throws IOException {
        for (int number = 0; number < 13; number++) {
            assertThat(backup(scene().vault(), "number " + number).removed()).isEmpty();
        }
        assertThat(scene().vault().list(SnapshotFilter.active())).hasSize(13);
    }

    @Test
    default void retention_neverTakesTheNewSnapshot() throws IOException {
        Vault vault = keepingLast(1);
        for (int number = 0; number < 4; number++) {
            Snapshot made = backup(vault, "number " + number).snapshot();
            assertThat(vault.list(SnapshotFilter.stored())).containsExactly(made);
            assertThat(scene().content("latest")).asString().isEqualTo("number " + number);
        }
    }

    @Test
    default void retention_whenTheClockGoesBack_takesTheOldestMade() throws IOException {
        Vault vault = keepingLast(2);
        backup(vault, "1");
        backup(vault, "2");
        scene().clock().set(VaultScene.START.minusSeconds(1_000_000));
        backup(vault, "3");
        assertThat(vault.list(SnapshotFilter.stored()))
                .extracting(Snapshot::description)
                .containsExactly("3", "2");
    }

    @Test
    default void retention_afterASafetyBackup_sparesWhatIsBeingRestored() throws IOException {
        Vault vault = keepingLast(2);
        Snapshot oldest = backup(vault, "1").snapshot();
        backup(vault, "2");
        scene().save("not yet backed up");
        RestoreResult result = vault.restore(oldest.id(), RestoreOptions.DEFAULT);
        assertThat(scene().file()).hasContent("1");
        assertThat(vault.find(oldest.id()).status()).isEqualTo(Snapshot.Status.ACTIVE);
        String saved = result.safetyBackup().orElseThrow().id();
        assertThat(scene().content(saved)).asString().isEqualTo("not yet backed up");
    }
}
