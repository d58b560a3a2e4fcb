package dev.varve.testkit.plain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.varve.CheckDepth;
import dev.varve.CheckReport;
import dev.varve.Finding;
import dev.varve.Maintenance;
import dev.varve.Pinning;
import dev.varve.RestoreOptions;
import dev.varve.RetentionPolicy;
import dev.varve.Snapshot;
import dev.varve.Snapshot.Status;
import dev.varve.SnapshotFilter;
import dev.varve.Vault;
import dev.varve.VaultLocation;
import dev.varve.Vaults;
import dev.varve.testkit.disk.CrashPoints;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The power fails at every operation of every verb that changes something, and the disk forgets what was not forced: the vault opens, every
 * acknowledged snapshot is whole, and the data file is the old one or the new one.
 */
class CrashTest {
    private static final String ONE = "{\"state\": \"one\"}";
    private static final String TWO = "{\"state\": \"two\", \"more\": [1, 2, 3]}";
    private static final String THREE = "{\"state\": \"three\", \"more\": [1, 2, 3, 4, 5]}";

    @TempDir
    private Path scratch;

    /** One and two are acknowledged; the data file holds two. */
    private static void prepare(Path root) throws IOException {
        VaultOnDisk vault = VaultOnDisk.keepingAll(root);
        vault.create();
        vault.backupOf(1, ONE);
        vault.backupOf(2, TWO);
    }

    private CrashPoints afterTwoBackups() {
        return CrashPoints.in(scratch).after(CrashTest::prepare);
    }

    /** That the vault opens and all that it lists as active is whole; gives the contents of those, the newest first. */
    private static List<String> soundContents(VaultOnDisk disk) throws IOException {
        try (Vault vault = disk.open(90)) {
            assertThat(vault.info().damage()).isEmpty();
            CheckReport report = vault.check(CheckDepth.CONTENT);
            assertThat(report.findings()).noneMatch(finding -> finding.severity() == Finding.Severity.ERROR);
            List<String> contents = new ArrayList<>();
            for (Snapshot snapshot : vault.list(SnapshotFilter.active())) {
                contents.add(VaultOnDisk.content(vault, snapshot));
            }
            return contents;
        }
    }

    /** That everyday work goes on after the crash, leftovers are shown, and cleaning them away loses nothing. */
    private static void assertLifeGoesOn(VaultOnDisk disk) throws IOException {
        String next = "{\"state\": \"after the crash\"}";
        List<String> before = soundContents(disk);
        disk.backupOf(50, next);
        try (Vault vault = disk.open(51)) {
            Maintenance maintenance = vault.capability(Maintenance.class).orElseThrow();
            maintenance.clean(maintenance.planClean());
            assertThat(maintenance.planClean().orphans()).isEmpty();
        }
        List<String> expected = new ArrayList<>(List.of(next));
        expected.addAll(before);
        assertThat(soundContents(disk)).isEqualTo(expected);
    }

    @Test
    void backupOfNothingNew_changesNothingOnDisk() throws Exception {
        int operations = afterTwoBackups()
                .check(root -> VaultOnDisk.keepingAll(root).backup(3, "two again"), (left, done) -> {});
        assertThat(operations).isZero();
    }

    @Test
    void backupOfAChange_crashedAnywhere_keepsWhatWasAcknowledged() throws Exception {
        int operations = CrashPoints.in(scratch)
                .after(root -> {
                    prepare(root);
                    VaultOnDisk.keepingAll(root).write(THREE);
                })
                .check(root -> VaultOnDisk.keepingAll(root).backup(3, "three"), (left, done) -> {
                    VaultOnDisk disk = VaultOnDisk.keepingAll(left);
                    List<String> contents = soundContents(disk);
                    if (done) {
                        assertThat(contents).containsExactly(THREE, TWO, ONE);
                    } else {
                        assertThat(contents).endsWith(TWO, ONE).hasSizeBetween(2, 3);
                    }
                    assertLifeGoesOn(disk);
                });
        assertThat(operations).isGreaterThan(10);
    }

    @Test
    void firstBackup_crashedAnywhere_leavesNoVaultOrAWholeOne() throws Exception {
        CrashPoints.in(scratch)
                .after(root -> VaultOnDisk.keepingAll(root).write(ONE))
                .check(
                        root -> {
                            VaultOnDisk disk = VaultOnDisk.keepingAll(root);
                            disk.create();
                            disk.backup(1, "one");
                        },
                        (left, done) -> {
                            VaultOnDisk disk = VaultOnDisk.keepingAll(left);
                            if (Vaults.exists(VaultLocation.of(disk.folder()))) {
                                assertThat(soundContents(disk)).hasSizeBetween(done ? 1 : 0, 1);
                            } else {
                                assertThat(done).isFalse();
                                disk.create();
                            }
                            assertLifeGoesOn(disk);
                        });
    }

    @Test
    void backupWithRotation_crashedAnywhere_keepsTheNewestOnes() throws Exception {
        RetentionPolicy two = RetentionPolicy.keepLast(2);
        CrashPoints.in(scratch)
                .after(root -> {
                    prepare(root);
                    VaultOnDisk.keepingAll(root).write(THREE);
                })
                .check(root -> new VaultOnDisk(root, two).backup(3, "three"), (left, done) -> {
                    List<String> contents = soundContents(VaultOnDisk.keepingAll(left));
                    assertThat(contents).contains(TWO);
                    assertThat(contents).isIn(List.of(List.of(THREE, TWO), List.of(TWO, ONE)));
                    if (done) {
                        assertThat(contents).containsExactly(THREE, TWO);
                    }
                    assertLifeGoesOn(VaultOnDisk.keepingAll(left));
                });
    }

    @Test
    void restore_crashedAnywhere_leavesTheOldFileOrTheNewAndTheOldOneSaved() throws Exception {
        CrashPoints.in(scratch)
                .after(root -> {
                    prepare(root);
                    VaultOnDisk.keepingAll(root).write(THREE);
                })
                .check(
                        root -> {
                            VaultOnDisk disk = VaultOnDisk.keepingAll(root);
                            Snapshot oldest = disk.list().getLast();
                            try (Vault vault = disk.open(3)) {
                                vault.restore(oldest.id(), RestoreOptions.DEFAULT);
                            }
                        },
                        (left, done) -> {
                            VaultOnDisk disk = VaultOnDisk.keepingAll(left);
                            String file = Files.readString(disk.file());
                            List<String> contents = soundContents(disk);
                            assertThat(file).isIn(done ? List.of(ONE) : List.of(ONE, THREE));
                            assertThat(contents).endsWith(TWO, ONE);
                            if (file.equals(ONE)) {
                                assertThat(contents).contains(THREE);
                            }
                            assertLifeGoesOn(disk);
                        });
    }

    @Test
    void delete_crashedAnywhere_listsWhatIsThere() throws Exception {
        afterTwoBackups()
                .check(
                        root -> {
                            VaultOnDisk disk = VaultOnDisk.keepingAll(root);
                            Snapshot oldest = disk.list().getLast();
                            try (Vault vault = disk.open(3)) {
                                vault.apply(vault.planDelete(List.of(oldest.id())));
                            }
                        },
                        (left, done) -> {
                            VaultOnDisk disk = VaultOnDisk.keepingAll(left);
                            List<String> contents = soundContents(disk);
                            assertThat(contents)
                                    .isIn(done ? List.of(List.of(TWO)) : List.of(List.of(TWO), List.of(TWO, ONE)));
                            assertThat(disk.list()).hasSize(2);
                            assertLifeGoesOn(disk);
                        });
    }

    @Test
    void forget_crashedAnywhere_keepsWhatThePolicyKeeps() throws Exception {
        CrashPoints.in(scratch)
                .after(root -> {
                    prepare(root);
                    VaultOnDisk.keepingAll(root).backupOf(3, THREE);
                })
                .check(
                        root -> {
                            try (Vault vault = VaultOnDisk.keepingAll(root).open(4)) {
                                vault.apply(vault.planForget(RetentionPolicy.keepLast(1), SnapshotFilter.stored()));
                            }
                        },
                        (left, done) -> {
                            VaultOnDisk disk = VaultOnDisk.keepingAll(left);
                            List<String> contents = soundContents(disk);
                            assertThat(contents).isIn(List.of(List.of(THREE), List.of(THREE, TWO, ONE)));
                            if (done) {
                                assertThat(contents).containsExactly(THREE);
                            }
                            assertLifeGoesOn(disk);
                        });
    }

    @Test
    void repairOfALostManifest_crashedAnywhere_canBeDoneAgain() throws Exception {
        CrashPoints.in(scratch)
                .after(root -> {
                    prepare(root);
                    Files.writeString(VaultOnDisk.keepingAll(root).folder().resolve("manifest.json"), "{\"version\": ");
                })
                .check(root -> repair(VaultOnDisk.keepingAll(root)), (left, done) -> {
                    VaultOnDisk disk = VaultOnDisk.keepingAll(left);
                    if (done) {
                        assertThat(soundContents(disk)).containsExactly(TWO, ONE);
                    }
                    repair(disk);
                    assertThat(disk.list()).extracting(Snapshot::description).containsExactly(TWO, ONE);
                    assertLifeGoesOn(disk);
                });
    }

    private static void repair(VaultOnDisk disk) throws IOException {
        try (Vault vault = disk.open(40)) {
            vault.capability(Maintenance.class).orElseThrow().repair(false);
        }
    }

    @Test
    void pin_crashedAnywhere_isThereOrNot() throws Exception {
        afterTwoBackups()
                .check(
                        root -> {
                            try (Vault vault = VaultOnDisk.keepingAll(root).open(4)) {
                                vault.capability(Pinning.class).orElseThrow().pin("latest");
                            }
                        },
                        (left, done) -> {
                            VaultOnDisk disk = VaultOnDisk.keepingAll(left);
                            assertThat(soundContents(disk)).containsExactly(TWO, ONE);
                            if (done) {
                                assertThat(disk.list().getFirst().pinned()).isTrue();
                            }
                        });
    }

    @Test
    void markingOfDamage_crashedAnywhere_keepsTheOthers() throws Exception {
        CrashPoints.in(scratch)
                .after(root -> {
                    prepare(root);
                    VaultOnDisk disk = VaultOnDisk.keepingAll(root);
                    Snapshot oldest = disk.list().getLast();
                    try (var files = Files.list(disk.folder())) {
                        for (Path file : files.filter(path -> path.toString().contains(oldest.id()))
                                .toList()) {
                            Files.writeString(file, "damaged");
                        }
                    }
                })
                .check(
                        root -> {
                            try (Vault vault = VaultOnDisk.keepingAll(root).open(4)) {
                                vault.check(CheckDepth.CONTENT);
                            }
                        },
                        (left, done) -> {
                            VaultOnDisk disk = VaultOnDisk.keepingAll(left);
                            if (done) {
                                assertThat(disk.list())
                                        .extracting(Snapshot::status)
                                        .containsExactly(Status.ACTIVE, Status.CORRUPTED);
                            }
                            try (Vault vault = disk.open(5)) {
                                assertThat(vault.check(CheckDepth.CONTENT).valid())
                                        .hasSize(1);
                            }
                        });
    }
}
