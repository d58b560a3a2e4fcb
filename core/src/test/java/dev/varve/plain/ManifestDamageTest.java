package dev.varve.plain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.varve.BackupOptions;
import dev.varve.CheckDepth;
import dev.varve.Finding;
import dev.varve.Maintenance;
import dev.varve.Maintenance.RepairReport;
import dev.varve.Pinning;
import dev.varve.Snapshot;
import dev.varve.SnapshotFilter;
import dev.varve.Source;
import dev.varve.Vault;
import dev.varve.VaultException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever becomes of the manifest: it is told, nothing is written over it, and repair brings back what is left. */
class ManifestDamageTest {
    @TempDir
    private Path place;

    private Desk desk;
    private Snapshot pinned;

    @BeforeEach
    void aVaultWithThreeSnapshots() throws IOException {
        desk = Desk.in(place);
        desk.backup("one");
        pinned = desk.backup("two", BackupOptions.DEFAULT.withDescription("two").withTags(Set.of("kept")));
        try (Vault vault = desk.open()) {
            vault.capability(Pinning.class).orElseThrow().pin(pinned.id());
        }
        desk.backup("three");
    }

    private RepairReport repair() throws IOException {
        try (Vault vault = desk.open()) {
            return vault.capability(Maintenance.class).orElseThrow().repair(false);
        }
    }

    private void assertDamagedAndSafe() throws IOException {
        try (Vault vault = desk.open()) {
            Finding damage = vault.info().damage().orElseThrow();
            assertThat(damage.toString()).contains("manifest.json").contains("varve repair");
            assertThat(vault.list(SnapshotFilter.stored())).hasSize(3);
            assertThat(vault.check(CheckDepth.CONTENT).sound()).isFalse();
            byte[] before = Files.exists(desk.manifest()) ? Files.readAllBytes(desk.manifest()) : new byte[0];
            assertThatThrownBy(() -> vault.backup(Source.file(desk.file), BackupOptions.DEFAULT.withForce(true)))
                    .isInstanceOf(VaultException.Corrupt.class)
                    .hasMessageContaining("varve repair");
            assertThatThrownBy(() ->
                            vault.capability(Maintenance.class).orElseThrow().planClean())
                    .isInstanceOf(VaultException.Corrupt.class);
            assertThat(Files.exists(desk.manifest()) ? Files.readAllBytes(desk.manifest()) : new byte[0])
                    .isEqualTo(before);
        }
    }

    private void assertRepaired() throws IOException {
        assertThat(repair().changed()).isTrue();
        assertThat(desk.descriptions()).containsExactly("three", "two", "one");
        try (Vault vault = desk.open()) {
            assertThat(vault.check(CheckDepth.CONTENT).sound()).isTrue();
            assertThat(vault.find(pinned.id()).pinned()).isTrue();
            assertThat(vault.find(pinned.id()).tags()).containsExactly("kept");
        }
        assertThat(desk.restore(pinned.id())).isEqualTo("two");
        assertThat(desk.backup("four").description()).isEqualTo("four");
    }

    @Test
    void manifest_missing_isDamageAndRepairable() throws IOException {
        Files.delete(desk.manifest());
        assertDamagedAndSafe();
        assertRepaired();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "\u0000\u0000\u0000",
                "<html>",
                "{\"version\": \"1.0.0\"}",
                "{\"backups\": {}}"
            })
    void manifest_thatIsNone_isKeptAsideByRepair(String content) throws IOException {
        Files.writeString(desk.manifest(), content);
        assertDamagedAndSafe();
        assertRepaired();
        try (var files = Files.list(desk.folder)) {
            Path aside = files.filter(file -> file.getFileName().toString().startsWith("manifest.damaged-"))
                    .findFirst()
                    .orElseThrow();
            assertThat(Files.readString(aside)).isEqualTo(content);
        }
    }

    @Test
    void manifest_cutAnywhere_isRepairedWithAllItsDescriptions() throws IOException {
        byte[] whole = Files.readAllBytes(desk.manifest());
        for (int length = 0; length < whole.length; length += 97) {
            Files.write(desk.manifest(), Arrays.copyOf(whole, length));
            assertThat(repair().changed()).as("cut at " + length).isTrue();
            assertThat(desk.descriptions()).as("cut at " + length).containsExactly("three", "two", "one");
        }
    }

    @Test
    void manifestAndTheOneBefore_lost_descriptionsComeFromTheFiles() throws IOException {
        Files.delete(desk.manifest());
        Files.delete(desk.folder.resolve("manifest.previous.json"));
        assertDamagedAndSafe();
        repair();
        assertThat(desk.descriptions()).containsExactly("three", "two", "one");
        try (Vault vault = desk.open()) {
            assertThat(vault.info().dataFile()).contains(desk.file.toRealPath());
            assertThat(vault.find(pinned.id()).tags()).containsExactly("kept");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        "file_size": 3            | "file_size": "3"
        "file_size": 3            | "file_size": -3
        "file_size": 3            | "file_size": 3.5
        "file_size": 3            | "file_size": 99999999999999999999
        "status": "active"        | "status": "asleep"
        "status": "active"        | "status": 1
        "file_hash": "            | "file_hash": "x
        "description": "one"      | "description": ["one"]
        "created": "2025          | "created": "tomorrow
        "timestamp": "2025-       | "timestamp": "when-
        "backups": {              | "backups": [], "other": {
        "format": 1               | "format": "1"
        "stored_size":            | "stored_size": -
        "file": "backup_          | "file": "../backup_
        "file": "backup_          | "file": "/etc/backup_
        "pinned": true            | "pinned": "yes"
        "trigger": "manual"       | "trigger": "whim"
        "data_file": "../data.json" | "data_file": ""
        "data_file": "../data.json" | "data_file": "a\\u0000b"
        """)
    void manifest_withAWrongType_isDamage(String target, String replacement) throws IOException {
        desk.edit(target.strip(), replacement.strip());
        assertDamagedAndSafe();
        assertRepaired();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../etc/passwd", "..", "", "/tmp/x", "latest", "20251104_100100/../x"})
    void id_thatIsAPath_isDamage(String id) throws IOException {
        String some = desk.list().getLast().id();
        desk.edit("\"" + some + "\"", "\"" + id + "\"");
        assertDamagedAndSafe();
        repair();
        assertThat(desk.descriptions()).contains("three", "two", "one");
    }

    @Test
    void id_standingTwice_isDamage() throws IOException {
        List<Snapshot> all = desk.list();
        desk.edit("\"" + all.getFirst().id() + "\"", "\"" + all.getLast().id() + "\"");
        assertDamagedAndSafe();
        repair();
        assertThat(desk.descriptions()).contains("three", "two", "one");
    }

    @Test
    void manifest_hugeBeyondMeasure_isDamageAndNotRead() throws IOException {
        try (var file = FileChannel.open(desk.manifest(), StandardOpenOption.WRITE)) {
            file.write(ByteBuffer.wrap(new byte[] {' '}), (256L << 20) + 1);
        }
        assertDamagedAndSafe();
        assertRepaired();
    }

    @Test
    void manifest_nestedWithoutEnd_isDamage() throws IOException {
        Files.writeString(desk.manifest(), "{\"version\": \"1.0.0\", \"x\": " + "[".repeat(100_000));
        assertDamagedAndSafe();
    }

    @Test
    void manifest_beingAFolder_isDamage() throws IOException {
        Files.delete(desk.manifest());
        Files.createDirectory(desk.manifest());
        try (Vault vault = desk.open()) {
            assertThat(vault.info().damage()).isPresent();
            assertThat(vault.list(SnapshotFilter.stored())).hasSize(3);
        }
        assertRepaired();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        "version": "1.0.0"  | "version": "2.0.0"
        "format": 1         | "format": 2
        """)
    void manifest_ofALaterProgram_isLeftAlone(String target, String replacement) throws IOException {
        desk.edit(target.strip(), replacement.strip());
        byte[] before = Files.readAllBytes(desk.manifest());
        assertThatThrownBy(desk::list)
                .isInstanceOf(VaultException.Refused.class)
                .hasMessageContaining("later program");
        assertThatThrownBy(() -> desk.backup("four")).isInstanceOf(VaultException.Refused.class);
        assertThat(Files.readAllBytes(desk.manifest())).isEqualTo(before);
    }

    @Test
    void snapshotBroughtBackBeforeTheDamage_isListedAgain() throws IOException {
        Snapshot one = desk.list().getLast();
        Path file = desk.fileOf(one);
        byte[] stored = Files.readAllBytes(file);
        try (Vault vault = desk.open()) {
            vault.apply(vault.planDelete(List.of(one.id())));
        }
        desk.backup("four");
        Files.write(file, stored);
        Files.writeString(desk.manifest(), "{");
        RepairReport report = repair();
        assertThat(report.findings()).anyMatch(finding -> finding.meaning().contains("listed again"));
        assertThat(desk.restore(one.id())).isEqualTo("one");
    }

    @Test
    void repair_remembersTheIdsOfTheHistory() throws IOException {
        Snapshot newest = desk.list().getFirst();
        Files.writeString(
                desk.folder.resolve("history.jsonl"),
                "{\"backup_id\":\"20991231_235959\",\"timestamp\":\"2099-12-31T23:59:59\",\"description\":\"\","
                        + "\"file_hash\":\"0123456789abcdef\",\"file_size\":1,\"status\":\"archived\"}\n");
        Files.writeString(desk.manifest(), "{");
        repair();
        assertThat(desk.manifestText()).contains("\"highest_id\": \"20991231_235959\"");
        assertThat(desk.restore(newest.id())).isEqualTo("three");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        "description": "one"  | "description": null
        T10:01:00",           | T10:01:00.123456",
        T10:01:00",           | T10:01:00Z",
        """)
    void spellingsOfTheOriginal_areRead(String target, String replacement) throws IOException {
        desk.edit(target.strip(), replacement.strip());
        try (Vault vault = desk.open()) {
            assertThat(vault.info().damage()).isEmpty();
            assertThat(vault.list(SnapshotFilter.stored())).hasSize(3);
        }
    }

    @Test
    void aFolderUnderTheNameOfABackup_stopsNothing() throws IOException {
        Files.createDirectory(desk.folder.resolve("backup_20240101_000000_0123abcd.json.gz"));
        Files.delete(desk.manifest());
        Files.delete(desk.folder.resolve("manifest.previous.json"));
        try (Vault vault = desk.open()) {
            assertThat(vault.list(SnapshotFilter.active())).hasSize(3);
            assertThat(vault.check(CheckDepth.CONTENT).valid()).hasSize(3);
        }
        assertThat(repair().changed()).isTrue();
        assertThat(desk.descriptions()).contains("three", "two", "one");
    }

    @Test
    void keysOfOthers_atEveryLevel_surviveAWrite() throws IOException {
        desk.edit(
                "\"version\": \"1.0.0\"",
                "\"version\": \"1.0.0\", \"theirs\": {\"a\": [1, 2.50, 1E+400, null, \"ü\"]}");
        desk.edit("\"description\": \"one\"", "\"description\": \"one\", \"colour\": \"red\"");
        desk.edit("\"format\": 1", "\"format\": 1, \"later\": true");
        desk.edit("\"pinned\": true", "\"pinned\": true, \"mood\": 7");
        desk.backup("four");
        desk.backup("five");
        assertThat(desk.manifestText().replaceAll("\\s", ""))
                .contains("\"theirs\":{\"a\":[1,2.50,1E+400,null,\"ü\"]}")
                .contains("\"colour\":\"red\"")
                .contains("\"later\":true")
                .contains("\"mood\":7");
    }

    @Test
    void everyByteOfTheManifest_flipped_losesNoSnapshot() throws IOException {
        byte[] whole = Files.readAllBytes(desk.manifest());
        List<Integer> positions = IntStream.iterate(0, at -> at < whole.length, at -> at + 7)
                .boxed()
                .toList();
        for (int position : positions) {
            byte[] flipped = whole.clone();
            flipped[position] ^= (byte) (1 << position % 8);
            Files.write(desk.manifest(), flipped);
            try (Vault vault = desk.open()) {
                assertThat(vault.list(SnapshotFilter.all()))
                        .as("byte " + position)
                        .isNotEmpty();
            } catch (VaultException.Refused e) {
                assertThat(e).as("byte " + position).hasMessageContaining("later program");
            }
        }
        assertThat(Files.list(desk.folder).filter(file -> file.toString().endsWith(".gz")))
                .hasSize(3);
    }
}
