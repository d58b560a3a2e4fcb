package dev.varve.plain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.varve.RetentionPolicy;
import dev.varve.Snapshot;
import dev.varve.Snapshot.Status;
import dev.varve.Vault;
import dev.varve.VaultConfig;
import dev.varve.plain.manifest.Details;
import dev.varve.plain.manifest.Manifest;
import dev.varve.plain.manifest.ManifestEntry;
import dev.varve.plain.manifest.ManifestReader;
import dev.varve.plain.manifest.ManifestWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Entries whose content was removed long ago leave the manifest for the history, and are not forgotten. */
class HistoryTest {
    private static final int ARCHIVED = 1_000;

    @TempDir
    private Path place;

    private Desk desk;

    @BeforeEach
    void aVaultWithAThousandArchivedEntries() throws IOException {
        desk = Desk.with(place, VaultConfig.DEFAULT.withRetention(RetentionPolicy.keepLast(2)));
        desk.backup("one");
        Manifest manifest;
        try (InputStream bytes = Files.newInputStream(desk.manifest())) {
            manifest = ManifestReader.read(bytes);
        }
        List<ManifestEntry> entries = new ArrayList<>();
        for (int i = 0; i < ARCHIVED; i++) {
            String id = "20241001_%06d".formatted(100_000 + i);
            entries.add(new ManifestEntry(
                    id,
                    "2024-10-01T10:00:00",
                    "old " + i,
                    "0123456789abcdef",
                    7,
                    Status.ARCHIVED,
                    Details.NONE,
                    Map.of()));
        }
        entries.addAll(manifest.entries());
        try (OutputStream bytes = Files.newOutputStream(desk.manifest())) {
            new ManifestWriter(2).write(manifest.withEntries(entries), bytes);
        }
    }

    private Path history() {
        return desk.folder.resolve("history.jsonl");
    }

    private void rotateOnce(String text) throws IOException {
        desk.backup(text);
        desk.backup(text + " again");
    }

    @Test
    void archivedEntries_beyondAThousand_moveToTheHistoryAndStayListed() throws IOException {
        rotateOnce("two");
        assertThat(Files.readAllLines(history()))
                .hasSizeGreaterThan(50)
                .allMatch(line -> line.startsWith("{\"varve\""));
        List<Snapshot> all = desk.list();
        assertThat(all).hasSize(ARCHIVED + 3);
        assertThat(new HashSet<>(all.stream().map(Snapshot::id).toList())).hasSize(all.size());
        assertThat(all.getLast().description()).isEqualTo("old 0");
        assertThat(desk.manifestText()).doesNotContain("\"old 0\"").contains("\"old 999\"");
    }

    @Test
    void history_withATornLine_keepsTheOthersAndGrowsOn() throws IOException {
        rotateOnce("two");
        int before = desk.list().size();
        Files.writeString(history(), "{\"varve\": {\"sha", StandardOpenOption.APPEND);
        assertThat(desk.list()).hasSize(before);
        for (int i = 0; i < 110; i++) {
            desk.backup("more " + i);
        }
        assertThat(desk.list()).hasSize(before + 110);
    }

    @Test
    void entryInBoth_sinceACrashCameBetween_countsOnce() throws IOException {
        byte[] before = Files.readAllBytes(desk.manifest());
        rotateOnce("two");
        Files.write(desk.manifest(), before);
        List<String> ids = desk.list().stream().map(Snapshot::id).toList();
        assertThat(ids).doesNotHaveDuplicates().hasSize(ARCHIVED + 1);
    }

    @Test
    void idOfTheHistory_isNotGivenAgain_whenTheClockGoesBack() throws IOException {
        rotateOnce("two");
        desk.clockShows(Instant.parse("2024-10-01T07:59:00Z"));
        Snapshot snapshot = desk.backup("back then");
        assertThat(snapshot.id()).isEqualTo("20241001_100000_2");
        assertThat(desk.list().getFirst()).isEqualTo(snapshot);
    }

    @Test
    void historyEntry_isFoundByItsId() throws IOException {
        rotateOnce("two");
        try (Vault vault = desk.open()) {
            assertThat(vault.find("20241001_100000").status()).isEqualTo(Status.ARCHIVED);
        }
    }
}
