package dev.varve.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.varve.BackupManager;
import dev.varve.Snapshot;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The programs do what the documents say of their samples. */
class ProgramsTest {
    @TempDir
    Path folder;

    private Path file;
    private final ByteArrayOutputStream told = new ByteArrayOutputStream();

    @BeforeEach
    void makeDataFile() throws IOException {
        file = Files.writeString(folder.resolve("data.json"), "{\"orders\": []}");
    }

    @Test
    void tenLines_run_leaveOneSnapshotAndTheFileAsItWas() throws IOException {
        TenLines.main(file.toString());

        assertThat(descriptions()).containsExactly("before the import");
        assertThat(file).hasContent("{\"orders\": []}");
    }

    @Test
    void orderBook_twoSaves_keepsEachStateOnce() throws IOException {
        try (OrderBook book = new OrderBook(folder.resolve("orders.txt"))) {
            book.add("1042");
            book.add("1043");

            assertThat(book.backups().listBackups(10))
                    .extracting(Snapshot::description)
                    .containsExactly("order 1043 added", "order 1042 added");
            assertThat(book.backups().listBackups(1))
                    .extracting(Snapshot::trigger)
                    .containsExactly(Snapshot.Trigger.SAVE);
        }
    }

    @Test
    void orderBook_restored_showsTheOldOrders() throws IOException {
        try (OrderBook book = new OrderBook(folder.resolve("orders.txt"))) {
            book.add("1042");
            String id = book.backups().listBackups(1).getFirst().id();
            book.add("1043");

            book.backups().restoreBackup(id);

            assertThat(book.orders()).containsExactly("1042");
        }
    }

    @Test
    void listening_backup_tellsProgressAndResult() throws IOException {
        Listening.backUp(file, new PrintStream(told, true, UTF_8));
        Listening.backUp(file, new PrintStream(told, true, UTF_8));

        assertThat(told.toString(UTF_8)).contains(" bytes", "stored as ", "the same as ");
    }

    @Test
    void keeping_planApplied_removesWhatItShowed() throws IOException {
        try (BackupManager backups = Keeping.withPolicy(file)) {
            Snapshot first = backups.createBackup("first").snapshot();
            Keeping.pinNewest(backups);
            Snapshot second = backups.createBackup("second", true).snapshot();
            backups.createBackup("third", true);

            assertThat(Keeping.forget(backups)).extracting(Snapshot::id).containsExactly(second.id());
            assertThat(backups.getBackupInfo(first.id()).pinned()).isTrue();
        }
    }

    @Test
    void proving_damagedSnapshot_isFound() throws IOException {
        try (BackupManager backups = BackupManager.builder(file).build()) {
            assertThat(Proving.backUp(backups))
                    .isEqualTo(backups.listBackups(1).getFirst().id());
            assertThat(Proving.check(backups)).isTrue();
            Proving.copyNewest(backups, told);
            assertThat(told.toString(UTF_8)).isEqualTo("{\"orders\": []}");

            damageOnlyBackup();

            assertThat(Proving.check(backups)).isFalse();
        }
    }

    @Test
    void proving_noVaultYet_saysSo() throws IOException {
        Proving.main(file.toString());

        assertThat(BackupManager.vaultBeside(file)).doesNotExist();
    }

    @Test
    void fixedTime_backup_isNamedByThatTime() throws IOException {
        assertThat(FixedTime.backUp(file).id()).isEqualTo("20251104_120000");
    }

    private List<String> descriptions() throws IOException {
        try (BackupManager backups = BackupManager.builder(file).build()) {
            return backups.listBackups(10).stream().map(Snapshot::description).toList();
        }
    }

    private void damageOnlyBackup() throws IOException {
        try (var stored = Files.newDirectoryStream(BackupManager.vaultBeside(file), "*.gz")) {
            Path only = stored.iterator().next();
            byte[] bytes = Files.readAllBytes(only);
            bytes[bytes.length - 1] ^= 1;
            Files.write(only, bytes);
        }
    }
}
