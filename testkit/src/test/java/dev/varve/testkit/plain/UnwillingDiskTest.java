package dev.varve.testkit.plain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.varve.BackupOptions;
import dev.varve.CheckDepth;
import dev.varve.CheckReport;
import dev.varve.Event;
import dev.varve.EventListener;
import dev.varve.Finding;
import dev.varve.RestoreOptions;
import dev.varve.RestoreResult;
import dev.varve.Snapshot;
import dev.varve.SnapshotFilter;
import dev.varve.Source;
import dev.varve.Vault;
import dev.varve.VaultConfig;
import dev.varve.VaultEnvironment;
import dev.varve.VaultException;
import dev.varve.VaultLocation;
import dev.varve.Vaults;
import dev.varve.testkit.disk.FaultyDisk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A vault that cannot be written to, a data file that cannot be read, and one that never holds still. */
class UnwillingDiskTest {
    @TempDir
    private Path scratch;

    private FaultyDisk faulty;
    private VaultOnDisk disk;

    @BeforeEach
    void twoSnapshotsOnAHealthyDisk() throws IOException {
        faulty = FaultyDisk.over(scratch);
        disk = VaultOnDisk.keepingAll(faulty.root());
        disk.create();
        disk.backupOf(1, "one");
        disk.backupOf(2, "two");
    }

    @AfterEach
    void everythingIsClosed() {
        faulty.close();
    }

    @Test
    void readOnlyVault_listsChecksAndRestoresWhatItHolds() throws IOException {
        faulty.readOnly(disk.folder());
        try (Vault vault = disk.open(3)) {
            List<Snapshot> snapshots = vault.list(SnapshotFilter.all());
            assertThat(vault.check(CheckDepth.CONTENT).sound()).isTrue();
            RestoreResult result = vault.restore(snapshots.getLast().id(), RestoreOptions.DEFAULT);
            assertThat(result.safetyBackup()).contains(snapshots.getFirst());
        }
        assertThat(Files.readString(disk.file())).isEqualTo("one");
    }

    @Test
    void readOnlyVault_refusesToReplaceWhatItCannotSaveFirst() throws IOException {
        disk.write("unsaved");
        faulty.readOnly(disk.folder());
        try (Vault vault = disk.open(3)) {
            assertThatThrownBy(() -> vault.restore("latest", RestoreOptions.DEFAULT))
                    .isInstanceOf(VaultException.Refused.class)
                    .hasMessageContaining("--no-safety-backup");
            assertThat(Files.readString(disk.file())).isEqualTo("unsaved");
            vault.restore("latest", RestoreOptions.DEFAULT.withoutSafetyBackup());
        }
        assertThat(Files.readString(disk.file())).isEqualTo("two");
    }

    @Test
    void readOnlyVault_backupFailsInWords() throws IOException {
        disk.write("three");
        faulty.readOnly(disk.folder());
        assertThatThrownBy(() -> disk.backup(3, "three")).isInstanceOf(FileSystemException.class);
        faulty.heal();
        assertThat(disk.list()).hasSize(2);
    }

    @Test
    void readOnlyVault_withDamage_saysThatItCouldNotMarkIt() throws IOException {
        damageNewest();
        faulty.readOnly(disk.folder());
        try (Vault vault = disk.open(3)) {
            CheckReport report = vault.check(CheckDepth.CONTENT);
            assertThat(report.corrupted()).hasSize(1);
            assertThat(report.findings()).anyMatch(finding -> finding.meaning().contains("could not be recorded"));
        }
    }

    private void damageNewest() throws IOException {
        String id = disk.list().getFirst().id();
        try (var files = Files.list(disk.folder())) {
            for (Path file : files.filter(path -> path.getFileName().toString().contains(id + "_"))
                    .toList()) {
                byte[] bytes = Files.readAllBytes(file);
                bytes[bytes.length - 12] ^= 0x10;
                Files.write(file, bytes);
            }
        }
    }

    @Test
    void dataFile_thatCannotBeRead_isNamed() throws IOException {
        disk.write("three");
        faulty.unreadable(disk.file());
        assertThatThrownBy(() -> disk.backup(3, "three"))
                .isInstanceOf(AccessDeniedException.class)
                .hasMessageContaining("data.json");
        faulty.heal();
        assertThat(disk.list()).hasSize(2);
    }

    @Test
    void storedFile_thatCannotBeRead_isNoDamage() throws IOException {
        Path file;
        try (var files = Files.list(disk.folder())) {
            file = files.filter(path -> path.toString().endsWith(".gz"))
                    .findFirst()
                    .orElseThrow();
        }
        faulty.unreadable(file);
        try (Vault vault = disk.open(3)) {
            CheckReport report = vault.check(CheckDepth.CONTENT);
            assertThat(report.valid()).hasSize(1);
            assertThat(report.sound()).isFalse();
            assertThat(report.corrupted()).isEmpty();
            assertThat(report.unread())
                    .singleElement()
                    .extracting(Snapshot::status)
                    .isEqualTo(Snapshot.Status.ACTIVE);
            assertThat(report.findings())
                    .anyMatch(finding -> finding.severity() == Finding.Severity.ERROR
                            && finding.meaning().contains("cannot be read"));
        }
        faulty.heal();
        try (Vault vault = disk.open(4)) {
            assertThat(vault.check(CheckDepth.CONTENT).sound()).isTrue();
        }
    }

    @Test
    void dataFile_writtenOnceWhileItIsRead_isReadAgain() throws IOException {
        String before = "a".repeat(300_000);
        String after = "b".repeat(400_000);
        disk.write(before);
        AtomicInteger reads = new AtomicInteger();
        faulty.onRead(disk.file(), () -> {
            if (reads.incrementAndGet() == 3) {
                Files.writeString(disk.file(), after);
            }
        });
        List<Event> events = new ArrayList<>();
        try (Vault vault = Vaults.open(
                VaultLocation.of(disk.folder()),
                VaultConfig.DEFAULT,
                VaultEnvironment.system().withListener(events::add))) {
            Snapshot snapshot = vault.backup(Source.file(disk.file()), BackupOptions.DEFAULT)
                    .snapshot();
            assertThat(VaultOnDisk.content(vault, snapshot)).isEqualTo(after);
        }
        assertThat(events).anyMatch(event -> event instanceof Event.ChangedWhileRead);
    }

    @Test
    void dataFile_ofTheSameSizeChangedWhileItIsRead_isNeverStoredTorn() throws IOException {
        String before = "a".repeat(300_000);
        String after = "b".repeat(300_000);
        disk.write(before);
        AtomicInteger reads = new AtomicInteger();
        faulty.onRead(disk.file(), () -> {
            if (reads.incrementAndGet() == 3) {
                Files.writeString(disk.file(), after);
            }
        });
        Snapshot snapshot = disk.backup(3, "changed");
        try (Vault vault = disk.open(4)) {
            assertThat(VaultOnDisk.content(vault, snapshot)).isEqualTo(after);
        }
    }

    @Test
    void dataFile_thatNeverHoldsStill_isRefusedAndLeavesNothing() throws IOException {
        disk.write("x".repeat(1_000));
        AtomicInteger reads = new AtomicInteger();
        faulty.onRead(disk.file(), () -> Files.writeString(disk.file(), "x".repeat(1_000 + reads.incrementAndGet())));
        assertThatThrownBy(() -> disk.backup(3, "restless"))
                .isInstanceOf(VaultException.Refused.class)
                .hasMessageContaining("kept changing");
        faulty.heal();
        assertThat(disk.list()).hasSize(2);
        try (var files = Files.list(disk.folder())) {
            assertThat(files.map(Path::toString).filter(name -> name.endsWith(".gz") || name.endsWith(".tmp")))
                    .hasSize(2);
        }
    }

    @Test
    void target_changedWhileTheContentIsUnpacked_isSavedAsItIsThen() throws IOException {
        Snapshot oldest = disk.list().getLast();
        faulty.onRead(storedFile(oldest), () -> Files.writeString(disk.file(), "saved by the program just now"));
        try (Vault vault = disk.open(3)) {
            Snapshot saved = vault.restore(oldest.id(), RestoreOptions.DEFAULT)
                    .safetyBackup()
                    .orElseThrow();
            assertThat(VaultOnDisk.content(vault, saved)).isEqualTo("saved by the program just now");
        }
        assertThat(Files.readString(disk.file())).isEqualTo("one");
    }

    @Test
    void target_changedAfterItWasSaved_isLeftAsItIs() throws IOException {
        Snapshot oldest = disk.list().getLast();
        disk.write("not saved yet");
        EventListener lateChange = event -> {
            if (event instanceof Event.Created) {
                writeUnchecked("saved by the program just now");
            }
        };
        try (Vault vault = Vaults.open(
                VaultLocation.of(disk.folder()),
                VaultConfig.DEFAULT,
                VaultEnvironment.system().withListener(lateChange))) {
            assertThatThrownBy(() -> vault.restore(oldest.id(), RestoreOptions.DEFAULT))
                    .isInstanceOf(VaultException.Refused.class)
                    .hasMessageContaining("changed by another program");
        }
        assertThat(Files.readString(disk.file())).isEqualTo("saved by the program just now");
        try (var files = Files.list(disk.file().getParent())) {
            assertThat(files.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("data.json", "backups");
        }
    }

    private void writeUnchecked(String text) {
        try {
            disk.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path storedFile(Snapshot snapshot) throws IOException {
        try (var files = Files.list(disk.folder())) {
            return files.filter(path -> path.getFileName().toString().contains(snapshot.id() + "_"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
