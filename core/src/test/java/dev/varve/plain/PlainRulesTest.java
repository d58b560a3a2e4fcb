package dev.varve.plain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.varve.BackupOptions;
import dev.varve.BackupResult;
import dev.varve.Maintenance;
import dev.varve.Maintenance.Adoption;
import dev.varve.Maintenance.CleanPlan;
import dev.varve.RestoreOptions;
import dev.varve.RetentionPolicy;
import dev.varve.Snapshot;
import dev.varve.SnapshotFilter;
import dev.varve.Source;
import dev.varve.Transfer;
import dev.varve.Vault;
import dev.varve.VaultConfig;
import dev.varve.VaultEnvironment;
import dev.varve.VaultException;
import dev.varve.VaultLocation;
import dev.varve.Vaults;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds for plain vaults alone: one data file, names on disk, orphans, what the original program makes of it. */
class PlainRulesTest {
    @TempDir
    private Path place;

    @Test
    void anotherFile_isRefused_andTheMessageNamesTheWayOut() throws IOException {
        Desk desk = Desk.withThree(place);
        Path other = Files.writeString(place.resolve("other.json"), "other");
        try (Vault vault = desk.open()) {
            assertThatThrownBy(() -> vault.backup(Source.file(other), BackupOptions.DEFAULT))
                    .isInstanceOf(VaultException.Refused.class)
                    .hasMessageContaining("data.json")
                    .hasMessageContaining("--vault");
        }
    }

    @Test
    void vaultAndFile_movedTogether_stillBelongTogether() throws IOException {
        Desk desk = Desk.withThree(Files.createDirectory(place.resolve("here")));
        Files.move(place.resolve("here"), place.resolve("there"));
        Path moved = place.resolve("there/data.json");
        try (Vault vault = Vaults.open(
                VaultLocation.of(place.resolve("there/backups")), VaultConfig.DEFAULT, VaultEnvironment.system())) {
            assertThat(vault.backup(Source.file(moved), BackupOptions.DEFAULT))
                    .isInstanceOf(BackupResult.Unchanged.class);
            assertThat(vault.info().dataFile()).contains(moved.toRealPath());
        }
        assertThat(desk.folder).doesNotExist();
    }

    @Test
    void manyFilesAtOnce_areRefused() throws IOException {
        Desk desk = Desk.in(place);
        try (Vault vault = desk.open()) {
            assertThatThrownBy(
                            () -> vault.backup(new Source.Files(List.of(desk.file, desk.file)), BackupOptions.DEFAULT))
                    .isInstanceOf(VaultException.Refused.class)
                    .hasMessageContaining("one file");
        }
    }

    @Test
    void dataFile_behindALink_isBackedUpAndRestoredThroughIt() throws IOException {
        Desk desk = Desk.withThree(place);
        Path real = Files.move(desk.file, place.resolve("real.json"));
        Files.createSymbolicLink(desk.file, real);
        assertThat(desk.restore(desk.list().getLast().id())).isEqualTo("one");
        assertThat(desk.file).isSymbolicLink();
        assertThat(real).hasContent("one");
    }

    @Test
    void vaultFolder_isReadableByItsOwnerAlone() throws IOException {
        Desk desk = Desk.in(place);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(desk.folder)))
                .isEqualTo("rwx------");
    }

    @Test
    void twoBackupsInOneSecond_getNumberedIds() throws IOException {
        Desk desk = Desk.in(place);
        for (int i = 0; i < 3; i++) {
            desk.clockShows(Instant.parse("2025-11-04T08:59:00Z"));
            desk.backup("state " + i);
        }
        assertThat(desk.list())
                .extracting(Snapshot::id)
                .containsExactly("20251104_100000_3", "20251104_100000_2", "20251104_100000");
        assertThat(desk.fileOf(desk.list().getFirst()).getFileName().toString())
                .matches("backup_20251104_100000_3_[0-9a-f]{8}\\.json\\.gz");
    }

    @Test
    void deletedId_isNeverGivenAgain() throws IOException {
        Desk desk = Desk.in(place);
        Snapshot first = desk.backup("one");
        try (Vault vault = desk.open()) {
            vault.apply(vault.planDelete(List.of(first.id())));
        }
        desk.clockShows(first.time().toInstant().minusSeconds(60));
        assertThat(desk.backup("two").id()).isEqualTo(first.id() + "_2");
    }

    @Test
    void orphan_isShownAdoptedAtItsPlaceInTimeOrRemoved() throws IOException {
        Desk desk = Desk.withThree(place);
        Snapshot middle = desk.list().get(1);
        byte[] stored = Files.readAllBytes(desk.fileOf(middle));
        Path file = desk.fileOf(middle);
        try (Vault vault = desk.open()) {
            vault.apply(vault.planDelete(List.of(middle.id())));
            Files.write(file, stored);
            Maintenance maintenance = vault.capability(Maintenance.class).orElseThrow();
            CleanPlan plan = maintenance.planClean();
            assertThat(plan.orphans())
                    .singleElement()
                    .extracting(Maintenance.Orphan::adoptable)
                    .isEqualTo(true);
            Adoption adoption = maintenance.adopt(plan);
            assertThat(adoption.adopted()).extracting(Snapshot::id).containsExactly(middle.id());
        }
        assertThat(desk.descriptions()).containsExactly("three", "two", "one");
        assertThat(desk.restore(middle.id())).isEqualTo("two");
    }

    @Test
    void clean_takesNothingThatIsNotOfThePattern() throws IOException {
        Desk desk = Desk.withThree(place);
        Path notes = Files.writeString(desk.folder.resolve("notes.txt"), "mine");
        Path lookalike = Files.writeString(desk.folder.resolve("backup_yesterday.json.gz"), "mine");
        Path orphan = Files.writeString(desk.folder.resolve("backup_20200101_000000_deadbeef.json.gz"), "lost");
        try (Vault vault = desk.open()) {
            Maintenance maintenance = vault.capability(Maintenance.class).orElseThrow();
            assertThat(maintenance.clean(maintenance.planClean())).hasSize(1);
        }
        assertThat(notes).exists();
        assertThat(lookalike).exists();
        assertThat(orphan).doesNotExist();
        assertThat(desk.descriptions()).hasSize(3);
    }

    @Test
    void clean_removesOnlyWhatThePlanShowed() throws IOException {
        Desk desk = Desk.withThree(place);
        try (Vault vault = desk.open()) {
            Maintenance maintenance = vault.capability(Maintenance.class).orElseThrow();
            CleanPlan plan = maintenance.planClean();
            Path later = Files.writeString(desk.folder.resolve("backup_20200101_000000_deadbeef.json.gz"), "lost");
            assertThat(maintenance.clean(plan)).isEmpty();
            assertThat(later).exists();
        }
    }

    @Test
    void rewrittenByTheOriginal_losesNoFile_andRepairBringsOurDetailsBack() throws IOException {
        Desk desk = Desk.in(place);
        desk.backup("one", BackupOptions.DEFAULT.withDescription("one").withTags(Set.of("release")));
        desk.backup("two");
        String text = desk.manifestText();
        Files.writeString(desk.manifest(), text.substring(0, text.indexOf(",\n  \"varve\"")) + "\n}");
        assertThat(desk.descriptions()).containsExactly("two", "one");
        try (Vault vault = desk.open()) {
            assertThat(vault.find("latest").hash()).hasSize(16);
            assertThat(vault.capability(Maintenance.class)
                            .orElseThrow()
                            .repair(false)
                            .changed())
                    .isTrue();
            Snapshot oldest = vault.list(SnapshotFilter.all()).getLast();
            assertThat(oldest.hash()).hasSize(64);
            assertThat(oldest.tags()).containsExactly("release");
            assertThat(vault.capability(Maintenance.class)
                            .orElseThrow()
                            .repair(false)
                            .changed())
                    .isFalse();
        }
    }

    @Test
    void restoreOverAForeignFile_isRefusedUnlessItsContentIsKept() throws IOException {
        Desk desk = Desk.withThree(place);
        Path other = Files.writeString(place.resolve("other.json"), "precious");
        try (Vault vault = desk.open()) {
            RestoreOptions there = RestoreOptions.DEFAULT.withTarget(other);
            assertThatThrownBy(() -> vault.restore("latest", there))
                    .isInstanceOf(VaultException.Refused.class)
                    .hasMessageContaining("--no-safety-backup");
            assertThat(other).hasContent("precious");
            Files.writeString(other, "one");
            assertThat(vault.restore("latest", there).safetyBackup()).isPresent();
            assertThat(other).hasContent("three");
        }
    }

    @Test
    void automaticRetention_neverTakesTheSnapshotThatIsBeingRestored() throws IOException {
        Desk desk = Desk.with(place, VaultConfig.DEFAULT.withRetention(RetentionPolicy.keepLast(2)));
        Snapshot first = desk.backup("one");
        desk.backup("two");
        Files.writeString(desk.file, "unsaved");
        assertThat(desk.restore(first.id())).isEqualTo("one");
        assertThat(desk.descriptions()).contains("before restoring " + first.id());
    }

    @Test
    void import_ofAGzipFileOfAnybody_takesItsPlaceInTime() throws IOException {
        Desk desk = Desk.withThree(place);
        Path stranger = place.resolve("old-copy.json.gz");
        try (var gzip = new GZIPOutputStream(Files.newOutputStream(stranger))) {
            gzip.write("from long ago".getBytes(StandardCharsets.UTF_8));
        }
        Files.setLastModifiedTime(stranger, FileTime.from(Instant.parse("2024-05-01T10:00:00Z")));
        try (Vault vault = desk.open()) {
            Transfer transfer = vault.capability(Transfer.class).orElseThrow();
            assertThat(transfer.importFrom(stranger, false).copied()).hasSize(1);
            assertThat(transfer.importFrom(stranger, false).present()).isEqualTo(1);
        }
        assertThat(desk.descriptions()).containsExactly("three", "two", "one", "imported from old-copy.json.gz");
        assertThat(desk.restore("20240501_120000")).isEqualTo("from long ago");
    }

    @Test
    void folderWithAnotherProgramsManifest_isLeftExactlyAsItIs() throws IOException {
        Path foreign = Files.createDirectory(place.resolve("web"));
        Files.writeString(foreign.resolve("manifest.json"), "{\"name\": \"a web page\"}");
        assertThatThrownBy(
                        () -> Vaults.create(VaultLocation.of(foreign), VaultConfig.DEFAULT, VaultEnvironment.system()))
                .isInstanceOf(VaultException.Refused.class)
                .hasMessageContaining("another program");
        try (var files = Files.list(foreign)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void import_ofAVaultOfAnotherFile_isRefused() throws IOException {
        Desk desk = Desk.withThree(place);
        Path other = Files.writeString(place.resolve("other.json"), "other");
        VaultLocation there = VaultLocation.of(place.resolve("other-vault"));
        try (Vault vault = Vaults.create(there, VaultConfig.DEFAULT, VaultEnvironment.system())) {
            vault.backup(Source.file(other), BackupOptions.DEFAULT);
        }
        try (Vault vault = desk.open()) {
            Transfer transfer = vault.capability(Transfer.class).orElseThrow();
            assertThatThrownBy(() -> transfer.importFrom(there.path(), false))
                    .isInstanceOf(VaultException.Refused.class)
                    .hasMessageContaining("other.json");
        }
    }

    @Test
    void export_ontoTheVersionsOfAnotherFile_isRefused() throws IOException {
        Desk desk = Desk.withThree(Files.createDirectory(place.resolve("one")));
        Desk other = Desk.withThree(Files.createDirectory(place.resolve("two")));
        try (Vault vault = desk.open()) {
            Transfer transfer = vault.capability(Transfer.class).orElseThrow();
            for (boolean dryRun : new boolean[] {true, false}) {
                assertThatThrownBy(() -> transfer.exportTo(other.folder, dryRun))
                        .isInstanceOf(VaultException.Refused.class)
                        .hasMessageContaining("two/data.json");
            }
        }
        assertThat(other.descriptions()).hasSize(3);
    }

    @Test
    void exportOfARottenFile_neverTouchesTheGoodCopy() throws IOException {
        Desk desk = Desk.withThree(place);
        Path usb = place.resolve("usb");
        Snapshot newest = desk.list().getFirst();
        try (Vault vault = desk.open()) {
            Transfer transfer = vault.capability(Transfer.class).orElseThrow();
            transfer.exportTo(usb, false);
            Path copy = usb.resolve(desk.fileOf(newest).getFileName());
            byte[] good = Files.readAllBytes(copy);
            Files.writeString(
                    usb.resolve("manifest.json"),
                    Files.readString(usb.resolve("manifest.json"))
                            .replace("\"status\": \"active\"", "\"status\": \"corrupted\""));
            Files.writeString(desk.fileOf(newest), "rotten");
            assertThat(transfer.exportTo(usb, false).findings())
                    .anyMatch(finding -> finding.subject().equals(newest.id()));
            assertThat(Files.readAllBytes(copy)).isEqualTo(good);
        }
    }

    @Test
    void clockThatMakesNoId_isRefusedBeforeAnythingIsStored() throws IOException {
        Desk desk = Desk.withThree(place);
        desk.clockShows(Instant.parse("+12345-01-01T00:00:00Z"));
        assertThatThrownBy(() -> desk.backup("far ahead"))
                .isInstanceOf(VaultException.Refused.class)
                .hasMessageContaining("clock");
        assertThat(desk.descriptions()).containsExactly("three", "two", "one");
    }

    @Test
    void folderOfTheDataFile_isMadeAgainByARestore() throws IOException {
        Path data = Files.createDirectories(place.resolve("gone/data"));
        Path file = Files.writeString(data.resolve("data.json"), "one");
        VaultLocation elsewhere = VaultLocation.of(place.resolve("vault"));
        try (Vault vault = Vaults.create(elsewhere, VaultConfig.DEFAULT, VaultEnvironment.system())) {
            vault.backup(Source.file(file), BackupOptions.DEFAULT);
            Files.delete(file);
            Files.delete(data);
            vault.restore("latest", RestoreOptions.DEFAULT);
        }
        assertThat(file).hasContent("one");
    }

    @Test
    void dryRunOfARestoreThatWouldBeRefused_isRefusedToo() throws IOException {
        Desk desk = Desk.withThree(place);
        Path other = Files.writeString(place.resolve("other.json"), "precious");
        try (Vault vault = desk.open()) {
            RestoreOptions there = RestoreOptions.DEFAULT.withTarget(other).withDryRun();
            assertThatThrownBy(() -> vault.restore("latest", there)).isInstanceOf(VaultException.Refused.class);
        }
    }

    @Test
    void leftoverOfAKilledRestore_goesWithALaterOne() throws IOException {
        Desk desk = Desk.withThree(place);
        Path old = Files.writeString(place.resolve(".varve-old.tmp"), "half");
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minusSeconds(200_000)));
        Path fresh = Files.writeString(place.resolve(".varve-fresh.tmp"), "another restore is at work");
        desk.restore(desk.list().getLast().id());
        assertThat(old).doesNotExist();
        assertThat(fresh).exists();
    }

    @Test
    void nameOfTheDataFile_asLongAsAFileSystemAllows_canBeRestored() throws IOException {
        Path file = Files.writeString(place.resolve("n".repeat(250) + ".json"), "one");
        VaultLocation elsewhere = VaultLocation.of(place.resolve("vault"));
        try (Vault vault = Vaults.create(elsewhere, VaultConfig.DEFAULT, VaultEnvironment.system())) {
            vault.backup(Source.file(file), BackupOptions.DEFAULT);
            Files.writeString(file, "two");
            vault.restore("latest", RestoreOptions.DEFAULT);
        }
        assertThat(file).hasContent("one");
    }

    @Test
    void dataFileWithABackslash_isStillTheSameFileNextTime() throws IOException {
        Path file = Files.writeString(place.resolve("da\\ta.json"), "one");
        VaultLocation elsewhere = VaultLocation.of(place.resolve("vault"));
        try (Vault vault = Vaults.create(elsewhere, VaultConfig.DEFAULT, VaultEnvironment.system())) {
            vault.backup(Source.file(file), BackupOptions.DEFAULT);
            assertThat(vault.backup(Source.file(file), BackupOptions.DEFAULT))
                    .isInstanceOf(BackupResult.Unchanged.class);
        }
    }

    @Test
    void planWhoseKeptSnapshotIsGone_doesNotTakeTheLastOne() throws IOException {
        Desk desk = Desk.withThree(place);
        try (Vault vault = desk.open()) {
            var plan = vault.planForget(RetentionPolicy.keepLast(1), SnapshotFilter.stored());
            vault.apply(vault.planDelete(List.of(desk.list().getFirst().id())));
            assertThatThrownBy(() -> vault.apply(plan))
                    .isInstanceOf(VaultException.Refused.class)
                    .hasMessageContaining("plan anew");
        }
        assertThat(desk.list().stream().filter(snapshot -> snapshot.archivedBy().isEmpty()))
                .hasSize(2);
    }

    @Test
    void vaultThatIsNone_isToldApart() throws IOException {
        Path file = Files.writeString(place.resolve("file"), "x");
        Path dangling = Files.createSymbolicLink(place.resolve("dangling"), place.resolve("nowhere"));
        Path foreign = Files.createDirectory(place.resolve("web"));
        Files.writeString(foreign.resolve("manifest.json"), "{\"name\": \"a web page\"}");
        for (Path path : List.of(file, dangling, foreign, place.resolve("missing"))) {
            assertThat(Vaults.exists(VaultLocation.of(path)))
                    .as(path.toString())
                    .isFalse();
            assertThatThrownBy(() -> Vaults.open(
                            VaultLocation.parse("plain:" + path), VaultConfig.DEFAULT, VaultEnvironment.system()))
                    .as(path.toString())
                    .isInstanceOf(VaultException.NoVault.class)
                    .hasMessageContaining(path.toString());
        }
        for (Path path : List.of(file, dangling)) {
            assertThatThrownBy(
                            () -> Vaults.create(VaultLocation.of(path), VaultConfig.DEFAULT, VaultEnvironment.system()))
                    .isInstanceOf(VaultException.Refused.class)
                    .hasMessageContaining(path.toString());
        }
    }
}
