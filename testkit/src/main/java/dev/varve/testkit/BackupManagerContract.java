package dev.varve.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.varve.BackupManager;
import dev.varve.BackupResult;
import dev.varve.CheckReport;
import dev.varve.RestoreResult;
import dev.varve.RestoreResult.Effect;
import dev.varve.RetentionPolicy;
import dev.varve.Snapshot;
import dev.varve.VaultException;
import dev.varve.VaultLocation;
import dev.varve.Vaults;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The eight things that an application does with its data file, over a vault of whatever kind. */
public abstract class BackupManagerContract extends VaultTrial {

    private BackupManager manager;

    @BeforeEach
    void makeManager() {
        manager = newManager();
    }

    @AfterEach
    void closeManager() throws IOException {
        manager.close();
    }

    private BackupManager newManager() {
        return BackupManager.builder(scene().file())
                .environment(scene().environment())
                .vault(scene().location())
                .build();
    }

    private Snapshot backup(String content) throws IOException {
        scene().save(content);
        scene().clock().advance(Duration.ofMinutes(1));
        return VaultScene.created(manager.createBackup(content));
    }

    @Test
    void manager_justBuilt_touchesNothing() throws IOException {
        scene().save("one");
        Tree before = scene().picture();
        assertThat(manager.listBackups(10)).isEmpty();
        assertThat(manager.getVersionHistory(10)).isEmpty();
        assertThatThrownBy(() -> manager.getBackupInfo("latest")).isInstanceOf(VaultException.NoVault.class);
        assertThatThrownBy(manager::verifyBackups).isInstanceOf(VaultException.NoVault.class);
        manager.close();
        assertThat(scene().picture()).isEqualTo(before);
        assertThat(Vaults.exists(scene().location())).isFalse();
    }

    @Test
    void manager_withoutAVaultNamed_keepsItBesideTheDataFile() {
        assertThat(BackupManager.builder(scene().file()).build().vault())
                .isEqualTo(VaultLocation.of(scene().file().resolveSibling("backups")));
    }

    @Test
    void createBackup_first_makesTheVault() throws IOException {
        Snapshot one = backup("one");
        assertThat(Vaults.exists(scene().location())).isTrue();
        assertThat(one.description()).isEqualTo("one");
        assertThat(manager.listBackups(10)).containsExactly(one);
        assertThat(manager.open().find("latest")).isEqualTo(one);
    }

    @Test
    void createBackup_ofIdenticalData_isSkippedUnlessForced() throws IOException {
        Snapshot one = backup("one");
        assertThat(manager.createBackup("again")).isEqualTo(new BackupResult.Unchanged(one));
        Snapshot two = VaultScene.created(manager.createBackup("again", true));
        assertThat(two.description()).isEqualTo("again");
        assertThat(manager.listBackups(10)).containsExactly(two, one);
    }

    @Test
    void createBackup_byDefault_keepsTheNewestTen() throws IOException {
        for (int number = 1; number <= 12; number++) {
            backup("number " + number);
        }
        assertThat(manager.listBackups(100))
                .hasSize(10)
                .first()
                .satisfies(newest -> assertThat(newest.description()).isEqualTo("number 12"));
        assertThat(manager.getVersionHistory(100)).hasSize(12);
    }

    @Test
    void createBackup_withARetention_keepsWhatItSays() throws IOException {
        try (BackupManager thrifty = BackupManager.builder(scene().file())
                .environment(scene().environment())
                .vault(scene().location())
                .retention(RetentionPolicy.keepLast(1))
                .build()) {
            backup("one");
            backup("two");
            scene().save("three");
            thrifty.createBackup("three");
            assertThat(thrifty.listBackups(10))
                    .extracting(Snapshot::description)
                    .containsExactly("three");
        }
    }

    @Test
    void getVersionHistory_isNewestFirst_withTheDeletedOnes() throws IOException {
        Snapshot one = backup("one");
        backup("two");
        backup("three");
        manager.deleteBackup(one.id());
        assertThat(manager.getVersionHistory(10))
                .extracting(Snapshot::description)
                .containsExactly("three", "two", "one");
        assertThat(manager.getVersionHistory(2))
                .extracting(Snapshot::description)
                .containsExactly("three", "two");
        assertThat(manager.getVersionHistory(0)).isEmpty();
        assertThat(manager.getVersionHistory(1).getFirst().sizeMegabytes()).isEqualTo(0.000005);
    }

    @Test
    void listBackups_leavesTheDeletedOnesOut() throws IOException {
        backup("one");
        Snapshot two = backup("two");
        backup("three");
        manager.deleteBackup(two.id());
        assertThat(manager.listBackups(10)).extracting(Snapshot::description).containsExactly("three", "one");
        assertThat(manager.listBackups(1)).extracting(Snapshot::description).containsExactly("three");
    }

    @Test
    void restoreBackup_bringsItBackAndKeepsWhatWasThere() throws IOException {
        Snapshot one = backup("one");
        scene().save("not yet backed up");
        RestoreResult result = manager.restoreBackup(one.id());
        assertThat(scene().file()).hasContent("one");
        String saved = result.safetyBackup().orElseThrow().id();
        manager.restoreBackup(saved);
        assertThat(scene().file()).hasContent("not yet backed up");
    }

    @Test
    void restoreBackup_ofALostDataFile_bringsItBack() throws IOException {
        backup("one");
        Files.delete(scene().file());
        assertThat(manager.restoreBackup("latest").effect()).isEqualTo(Effect.CREATED);
        assertThat(scene().file()).hasContent("one");
    }

    @Test
    void onRestore_isCalledOnTheRestoringThread_whenTheFileIsBack() throws IOException {
        Snapshot one = backup("one");
        backup("two");
        List<RestoreResult> heard = new ArrayList<>();
        Thread caller = Thread.currentThread();
        manager.onRestore(result -> {
            assertThat(Thread.currentThread()).isSameAs(caller);
            assertThat(scene().file()).hasContent("one");
            heard.add(result);
        });
        manager.onRestore(heard::add);
        RestoreResult result = manager.restoreBackup(one.id());
        assertThat(heard).containsExactly(result, result);
        assertThatThrownBy(() -> manager.restoreBackup("nothing")).isInstanceOf(VaultException.NotFound.class);
        assertThat(heard).hasSize(2);
    }

    @Test
    void getBackupInfo_tellsAllOfOne() throws IOException {
        Snapshot one = backup("one");
        Snapshot two = backup("two");
        assertThat(manager.getBackupInfo(one.id())).isEqualTo(one);
        assertThat(manager.getBackupInfo("latest")).isEqualTo(two);
        assertThatThrownBy(() -> manager.getBackupInfo("nothing"))
                .isInstanceOf(VaultException.NotFound.class)
                .hasMessageContaining("'nothing'");
    }

    @Test
    void deleteBackup_keepsTheEntryAndNothingElse() throws IOException {
        Snapshot one = backup("one");
        Snapshot two = backup("two");
        Snapshot deleted = manager.deleteBackup(one.id());
        assertThat(deleted.id()).isEqualTo(one.id());
        assertThat(deleted.status()).isEqualTo(Snapshot.Status.ARCHIVED);
        assertThat(manager.getVersionHistory(10)).containsExactly(two, deleted);
        assertThatThrownBy(() -> manager.restoreBackup(one.id())).isInstanceOf(VaultException.class);
        assertThat(scene().file()).hasContent("two");
    }

    @Test
    void verifyBackups_countsWhatIsValid() throws IOException {
        Snapshot one = backup("one");
        Snapshot two = backup("two");
        CheckReport report = manager.verifyBackups();
        assertThat(report.valid()).containsExactlyInAnyOrder(two, one);
        assertThat(report.corrupted()).isEmpty();
        assertThat(report.sound()).isTrue();
    }

    @Test
    void cleanupOrphanedBackups_ofASoundVault_removesNothing() throws IOException {
        backup("one");
        backup("two");
        assertThat(manager.cleanupOrphanedBackups()).isEmpty();
        assertThat(manager.listBackups(10)).hasSize(2);
    }

    @Test
    void managers_ofOneDataFile_seeEachOthersWork() throws IOException {
        try (BackupManager other = newManager()) {
            assertThat(other.listBackups(10)).isEmpty();
            Snapshot one = backup("one");
            assertThat(other.listBackups(10)).containsExactly(one);
            assertThat(other.createBackup("again")).isEqualTo(new BackupResult.Unchanged(one));
        }
    }

    @Test
    void close_isNoFarewell() throws IOException {
        Snapshot one = backup("one");
        manager.close();
        assertThat(manager.listBackups(10)).containsExactly(one);
        backup("two");
        assertThat(manager.listBackups(10)).hasSize(2);
    }

    @Test
    void share_makesItTheOneOfTheProgram() throws IOException {
        BackupManager.share(manager);
        Snapshot one = backup("one");
        assertThat(BackupManager.shared()).isSameAs(manager);
        assertThat(BackupManager.shared().listBackups(1)).containsExactly(one);
    }
}
