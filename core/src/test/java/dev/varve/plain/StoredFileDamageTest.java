package dev.varve.plain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.varve.CheckDepth;
import dev.varve.CheckReport;
import dev.varve.Finding;
import dev.varve.Maintenance;
import dev.varve.RestoreOptions;
import dev.varve.Snapshot;
import dev.varve.Snapshot.Status;
import dev.varve.SnapshotFilter;
import dev.varve.Vault;
import dev.varve.VaultException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A stored file that is not what was stored: a check finds it, a restore leaves the data file alone, and the other snapshots serve. */
class StoredFileDamageTest {
    @TempDir
    private Path place;

    private Desk desk;
    private Snapshot victim;
    private Path file;
    private byte[] whole;

    @BeforeEach
    void aVaultWithALargeSnapshotInTheMiddle() throws IOException {
        desk = Desk.in(place);
        desk.backup("before");
        victim = desk.backup(text(3_200_000));
        desk.backup("after");
        file = desk.fileOf(victim);
        whole = Files.readAllBytes(file);
    }

    /** More than three members' worth, hardly compressible in parts. */
    private static String text(int length) {
        Random random = new Random(7);
        StringBuilder text = new StringBuilder(length);
        while (text.length() < length) {
            text.append(Long.toHexString(random.nextLong())).append(" and the same again; ");
        }
        return text.toString();
    }

    private void assertFoundAndHarmless(String what) throws IOException {
        try (Vault vault = desk.open()) {
            CheckReport report = vault.check(CheckDepth.CONTENT);
            assertThat(report.corrupted()).as(what).extracting(Snapshot::id).containsExactly(victim.id());
            assertThat(report.valid()).as(what).hasSize(2);
            assertThat(vault.find(victim.id()).status()).as(what).isEqualTo(Status.CORRUPTED);
            assertThatThrownBy(() -> vault.restore(victim.id(), RestoreOptions.DEFAULT))
                    .as(what)
                    .isInstanceOf(VaultException.Corrupt.class)
                    .hasMessageContaining(victim.id());
        }
        assertThat(Files.readString(desk.file)).as(what).isEqualTo("after");
    }

    private void heal() throws IOException {
        Files.write(file, whole);
        try (Vault vault = desk.open()) {
            CheckReport report = vault.check(CheckDepth.CONTENT);
            assertThat(report.valid()).hasSize(3);
            assertThat(report.findings())
                    .anyMatch(finding -> finding.severity() == Finding.Severity.INFO
                            && finding.meaning().contains("whole now"));
        }
    }

    @Test
    void fileBroughtBack_isActiveAgainAfterACheck() throws IOException {
        Files.write(file, Arrays.copyOf(whole, 100));
        assertFoundAndHarmless("cut");
        heal();
        assertThat(desk.restore(victim.id())).hasSize(text(3_200_000).length());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.00001, 0.001, 0.3, 0.5, 0.9, 0.999999})
    void file_cutShort_isFound(double share) throws IOException {
        Files.write(file, Arrays.copyOf(whole, (int) (whole.length * share)));
        assertFoundAndHarmless("cut to " + share);
    }

    @Test
    void bitFlipped_atEveryHundredthByteOfASmallFile_isFoundEachTime() throws IOException {
        Desk small = Desk.in(Files.createDirectory(place.resolve("small")));
        Snapshot snapshot = small.backup(text(40_000));
        Path stored = small.fileOf(snapshot);
        byte[] sound = Files.readAllBytes(stored);
        for (int position = 0; position < sound.length; position += 100) {
            byte[] flipped = sound.clone();
            flipped[position] ^= (byte) (1 << (position / 100 % 8));
            Files.write(stored, flipped);
            try (Vault vault = small.open()) {
                assertThat(vault.check(CheckDepth.CONTENT).corrupted())
                        .as("byte " + position)
                        .hasSize(1);
            }
        }
    }

    @Test
    void bitFlipped_hereAndThereInALargeFile_isFoundEachTime() throws IOException {
        for (int position = 0; position < whole.length; position += whole.length / 23) {
            byte[] flipped = whole.clone();
            flipped[position] ^= 0x20;
            Files.write(file, flipped);
            assertFoundAndHarmless("byte " + position);
        }
    }

    @Test
    void file_missing_isFoundAndRepairTakesItOffTheList() throws IOException {
        Files.delete(file);
        assertFoundAndHarmless("missing");
        try (Vault vault = desk.open()) {
            assertThat(vault.check(CheckDepth.STRUCTURE).corrupted()).hasSize(1);
            assertThat(vault.capability(Maintenance.class)
                            .orElseThrow()
                            .repair(false)
                            .changed())
                    .isTrue();
            assertThat(vault.find(victim.id()).status()).isEqualTo(Status.ARCHIVED);
            assertThat(vault.check(CheckDepth.CONTENT).sound()).isTrue();
        }
    }

    @Test
    void member_missing_isFound() throws IOException {
        Files.write(file, Arrays.copyOf(whole, secondMember(whole)));
        assertFoundAndHarmless("without its later members");
    }

    @Test
    void members_swappedWithThoseOfAnotherFile_areFound() throws IOException {
        Snapshot other = desk.backup(text(3_200_001).replace("same", "game"));
        byte[] foreign = Files.readAllBytes(desk.fileOf(other));
        ByteArrayOutputStream mixed = new ByteArrayOutputStream();
        mixed.write(whole, 0, secondMember(whole));
        int from = secondMember(foreign);
        mixed.write(foreign, from, foreign.length - from);
        Files.write(file, mixed.toByteArray());
        try (Vault vault = desk.open()) {
            assertThat(vault.check(CheckDepth.CONTENT).corrupted())
                    .extracting(Snapshot::id)
                    .containsExactly(victim.id());
        }
    }

    /** The first member says in its frame how long it is: four bytes, little-endian, at offset 16. */
    private static int secondMember(byte[] file) {
        return (file[16] & 0xff) | (file[17] & 0xff) << 8 | (file[18] & 0xff) << 16 | (file[19] & 0xff) << 24;
    }

    @Test
    void file_ofAnotherSnapshotInItsPlace_isFound() throws IOException {
        Snapshot oldest = desk.list().getLast();
        Files.write(file, Files.readAllBytes(desk.fileOf(oldest)));
        assertFoundAndHarmless("another's file");
    }

    @Test
    void decompressionBomb_stopsAtTheSizeThatTheEntrySays() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bomb)) {
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 200; i++) {
                gzip.write(zeros);
            }
        }
        Files.write(file, bomb.toByteArray());
        assertFoundAndHarmless("bomb");
    }

    @Test
    void file_beingALinkOutOfTheVault_isNotFollowed() throws IOException {
        Path elsewhere = Files.write(place.resolve("elsewhere.gz"), whole);
        Files.delete(file);
        Files.createSymbolicLink(file, elsewhere);
        try (Vault vault = desk.open()) {
            assertThat(vault.check(CheckDepth.CONTENT).sound()).isFalse();
        }
        try (Vault vault = desk.open()) {
            vault.apply(vault.planDelete(List.of(victim.id())));
        }
        assertThat(elsewhere).exists();
    }

    @Test
    void damagedNewest_doesNotCountAsTheSameContent() throws IOException {
        Snapshot newest = desk.list().getFirst();
        Files.write(desk.fileOf(newest), "gone".getBytes(StandardCharsets.UTF_8));
        assertThat(desk.backup("after").id()).isNotEqualTo(newest.id());
    }

    @Test
    void damagedHolder_isNoSafetyBackup() throws IOException {
        Snapshot newest = desk.list().getFirst();
        byte[] stored = Files.readAllBytes(desk.fileOf(newest));
        stored[stored.length - 10] ^= 1;
        Files.write(desk.fileOf(newest), stored);
        Snapshot oldest = desk.list().getLast();
        assertThat(desk.restore(oldest.id())).isEqualTo("before");
        try (Vault vault = desk.open()) {
            Snapshot saved = vault.list(SnapshotFilter.active()).getFirst();
            assertThat(saved.trigger()).isEqualTo(Snapshot.Trigger.BEFORE_RESTORE);
        }
    }
}
