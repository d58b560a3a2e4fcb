package dev.varve.cli;

import static dev.varve.cli.Shapes.assertSnapshot;
import static org.assertj.core.api.Assertions.assertThat;

import dev.varve.cli.Cli.Outcome;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A folder as the original program leaves it opens in Varve, and what Varve makes of it opens in the original. */
class OriginalVaultTest {

    private static final String ARCHIVED = "20251101_080000";
    private static final String OLDEST = "20251104_100000";
    private static final String DAMAGED = "20251104_113000";
    private static final String NEWEST = "20251104_120000";
    private static final String ORPHAN = "backup_20251030_235959_deadbeef.json.gz";

    @TempDir
    private Path folder;

    private Workplace work;

    @BeforeEach
    void copyFolder() throws IOException, URISyntaxException {
        Path original = resource("/original");
        try (Stream<Path> tree = Files.walk(original)) {
            for (Path from : tree.filter(Files::isRegularFile).toList()) {
                Path to = folder.resolve(original.relativize(from).toString());
                Files.createDirectories(to.getParent());
                Files.copy(from, to);
            }
        }
        work = new Workplace(folder);
    }

    private static Path resource(String name) throws URISyntaxException {
        return Path.of(Objects.requireNonNull(OriginalVaultTest.class.getResource(name))
                .toURI());
    }

    @Test
    void list_showsWhatTheOriginalRecorded() {
        assertThat(work.ids()).containsExactly(NEWEST, DAMAGED, "20251104_110000", OLDEST);
        assertThat(work.ids("--all")).hasSize(5).endsWith(ARCHIVED);
        assertThat(work.run("list").out()).contains("Manual backup – ümlaut", "2025-11-04 12:00:00");
        work.json("list", "--all", "--json").forEach(snapshot -> assertSnapshot(snapshot));
    }

    @Test
    void check_findsTheDamagedOneAndTheOrphan() {
        Outcome outcome = work.run("check", "--json");
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.json().get("valid").asInt()).isEqualTo(3);
        assertThat(outcome.json().get("corrupted_snapshots").get(0).get("id").asString())
                .isEqualTo(DAMAGED);
        assertThat(outcome.json()
                        .get("findings")
                        .valueStream()
                        .map(finding -> finding.get("subject").asString()))
                .containsExactlyInAnyOrder(DAMAGED, ORPHAN);
    }

    @Test
    void restore_bringsEachWholeOneBack_andNoOther() throws IOException {
        assertThat(work.run("restore", OLDEST).out()).contains("what it held before is in " + NEWEST);
        assertThat(sha256(Files.readAllBytes(work.data()))).startsWith("272396577bd8e603");
        assertThat(work.run("restore", DAMAGED).code()).isEqualTo(1);
        Outcome archived = work.run("restore", ARCHIVED);
        assertThat(archived.code()).isEqualTo(1);
        assertThat(archived.err()).contains("was removed");
        assertThat(sha256(Files.readAllBytes(work.data()))).startsWith("272396577bd8e603");
    }

    @Test
    void clean_adopting_takesNoLiar_andIsIncomplete() {
        Outcome adopted = work.run("clean", "--adopt");
        assertThat(adopted.code()).isEqualTo(3);
        assertThat(adopted.out()).contains("adopted nothing", ORPHAN);
        assertThat(work.run("clean").out()).contains("removed 1 file, 91 B");
    }

    @Test
    void backup_ofWhatItHolds_isSkipped_thoughOnlyEightDigitsWereRecorded() {
        assertThat(work.run("backup", "data.json").out()).startsWith("unchanged since " + NEWEST);
    }

    @Test
    void vault_afterVarveWroteToIt_opensInTheOriginal() throws Exception {
        work.run("check");
        work.backUp("{\"entries\": [\"ümlaut\"]}", "-m", "by Varve – ü", "--tag", "release");
        work.run("pin", "latest");
        work.run("restore", OLDEST);
        work.run("delete", "20251104_110000");
        work.run("clean");
        assertStrictly();
        assertThat(strictLoader()).isEqualTo("3 active\n");
    }

    /** What the Python program checks, once more in Java. */
    private void assertStrictly() throws IOException {
        JsonNode manifest = JsonMapper.shared().readTree(work.vault().resolve("manifest.json"));
        assertThat(manifest.get("version").asString()).isEqualTo("1.0.0");
        List<JsonNode> entries = manifest.get("backups").valueStream().toList();
        assertThat(entries)
                .allSatisfy(entry -> assertThat(entry.propertyNames())
                        .containsExactlyInAnyOrder(
                                "backup_id", "timestamp", "file_hash", "file_size", "description", "status"));
        List<JsonNode> active = entries.stream()
                .filter(entry -> entry.get("status").asString().equals("active"))
                .toList();
        assertThat(manifest.get("total_backups").asInt()).isEqualTo(active.size());
        for (JsonNode entry : active) {
            Path file = work.stored(entry.get("backup_id").asString());
            try (var content = new GZIPInputStream(Files.newInputStream(file))) {
                assertThat(sha256(content.readAllBytes()))
                        .startsWith(entry.get("file_hash").asString());
            }
        }
    }

    private String strictLoader() throws IOException, InterruptedException, URISyntaxException {
        Process python = new ProcessBuilder(
                        "python3",
                        resource("/strict_loader.py").toString(),
                        work.vault().toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(python.waitFor()).as(said).isZero();
        return said;
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
