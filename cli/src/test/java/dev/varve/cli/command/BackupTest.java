package dev.varve.cli.command;

import static dev.varve.cli.Shapes.assertNames;
import static dev.varve.cli.Shapes.assertSnapshot;
import static org.assertj.core.api.Assertions.assertThat;

import dev.varve.cli.Cli.Outcome;
import dev.varve.cli.Workplace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class BackupTest {

    @TempDir
    private Path folder;

    private Workplace work;

    @BeforeEach
    void writeData() throws IOException {
        work = new Workplace(folder);
        work.write("data.json", "{\"a\": 1}\n");
    }

    @Test
    void backup_first_makesTheVaultAndSaysSo() {
        Outcome outcome = work.run("backup", "data.json");
        assertThat(outcome.code()).isZero();
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out())
                .startsWith("new vault " + work.vault() + "\ncreated 20251104_120000  9 B, stored in ")
                .doesNotContain("smaller")
                .hasLineCount(2);
    }

    @Test
    void backup_ofTheSameContent_isSkippedAndIsNoFailure() {
        work.run("backup", "data.json");
        Outcome again = work.run("backup", "data.json");
        assertThat(again.code()).isZero();
        assertThat(again.out())
                .isEqualTo("unchanged since 20251104_120000 (2025-11-04 12:00:00): nothing stored, --force would\n");
        assertThat(work.ids()).hasSize(1);
    }

    @Test
    void backup_forced_storesTheSameContentOnceMore() {
        work.run("backup", "data.json");
        assertThat(work.run("backup", "data.json", "--force").out()).startsWith("created 20251104_120100");
        assertThat(work.ids()).containsExactly("20251104_120100", "20251104_120000");
    }

    @Test
    void backup_withMessageAndTags_keepsBoth() {
        JsonNode made = work.json(
                "backup", "data.json", "-m", "vor dem Import – \u001b[31m", "--tag", "a,b", "--tag", "c d", "--json");
        assertNames(made, "result", "snapshot", "removed", "unread", "vault", "vault_created");
        assertThat(made.get("result").asString()).isEqualTo("created");
        assertThat(made.get("vault_created").asBoolean()).isTrue();
        assertThat(made.get("vault").asString()).isEqualTo(work.vault().toString());
        assertThat(made.get("removed")).isEmpty();
        assertThat(made.get("unread")).isEmpty();
        JsonNode snapshot = made.get("snapshot");
        assertSnapshot(snapshot);
        assertThat(snapshot.get("description").asString()).isEqualTo("vor dem Import – \u001b[31m");
        assertThat(snapshot.get("tags").toString()).isEqualTo("[\"a\",\"b\",\"c d\"]");
        assertThat(snapshot.get("time").asString()).isEqualTo("2025-11-04T12:00:00+01:00");
        assertThat(snapshot.get("size").asLong()).isEqualTo(9);
        assertThat(snapshot.get("origin").get("paths").toString()).isEqualTo("[\"" + work.data() + "\"]");
    }

    @Test
    void backup_unchangedForAProgram_namesTheSnapshotThatHoldsTheSame() {
        work.run("backup", "data.json");
        JsonNode again = work.json("backup", "data.json", "--json");
        assertNames(again, "result", "snapshot", "removed", "unread", "vault", "vault_created");
        assertThat(again.get("result").asString()).isEqualTo("unchanged");
        assertThat(again.get("snapshot").get("id").asString()).isEqualTo("20251104_120000");
        assertThat(again.get("vault_created").asBoolean()).isFalse();
    }

    @Test
    void backup_quiet_saysNothing() {
        Outcome outcome = work.run("-q", "backup", "data.json");
        assertThat(outcome.out() + outcome.err()).isEmpty();
    }

    @Test
    void backup_verbose_saysEachThingOnce() {
        Outcome outcome = work.run("-v", "backup", "data.json");
        assertThat(outcome.out()).containsOnlyOnce("20251104_120000");
        assertThat(outcome.err()).isEmpty();
        Outcome again = work.run("-v", "backup", "data.json", "-r", "backups");
        assertThat(again.out()).containsOnlyOnce("20251104_120000");
        assertThat(again.err()).isEqualTo("vault " + work.vault() + "\n");
    }

    @Test
    void backup_atLevels_differsInSize() throws IOException {
        work.write("data.json", "{\"key\": \"value\"}\n".repeat(1000));
        long none = storedSize("0");
        long best = storedSize("9");
        assertThat(none).isGreaterThan(17_000);
        assertThat(best).isLessThan(1_000);
        assertThat(work.run("backup", "data.json", "--force").out())
                .containsPattern("stored in .* \\([0-9.]+× smaller\\)");
    }

    private long storedSize(String level) {
        return work.json("backup", "data.json", "--force", "--level", level, "--json")
                .get("snapshot")
                .get("stored_size")
                .asLong();
    }

    @Test
    void dryRun_withoutAVault_makesNone() {
        JsonNode estimate = work.json("backup", "data.json", "--dry-run", "--json");
        assertNames(estimate, "dry_run", "result", "size", "stored_size", "unchanged_since", "vault", "vault_created");
        assertThat(estimate.get("dry_run").asBoolean()).isTrue();
        assertThat(estimate.get("result").asString()).isEqualTo("created");
        assertThat(estimate.get("size").asLong()).isEqualTo(9);
        assertThat(estimate.get("unchanged_since").isNull()).isTrue();
        assertThat(estimate.get("vault_created").asBoolean()).isTrue();
        assertThat(work.run("backup", "data.json", "-n").out())
                .startsWith("would store 9 B in about ")
                .endsWith(", in a new vault at " + work.vault() + "\n");
        assertThat(work.vault()).doesNotExist();
    }

    @Test
    void dryRun_ofTheSameContent_namesTheSnapshotThatHoldsIt() {
        work.run("backup", "data.json");
        JsonNode estimate = work.json("backup", "data.json", "--dry-run", "--json");
        assertSnapshot(estimate.get("unchanged_since"));
        assertThat(estimate.get("result").asString()).isEqualTo("unchanged");
        assertThat(work.run("backup", "data.json", "--dry-run").out())
                .isEqualTo("unchanged since 20251104_120000 (2025-11-04 12:00:00): nothing would be stored\n");
        assertThat(work.ids()).hasSize(1);
    }

    @Test
    void backup_ofAnotherFile_isRefusedWithTheWayOut() throws IOException {
        work.run("backup", "data.json");
        work.write("other.json", "{}");
        Outcome outcome = work.run("backup", "other.json");
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err()).contains(work.data().toString(), "other.json", "--vault LOCATION");
    }

    @Test
    void backup_ofAnEmptyFile_storesIt() throws IOException {
        work.write("data.json", "");
        assertThat(work.run("backup", "data.json").out()).contains("  0 B, stored in ");
        assertThat(work.run("cat", "latest").bytes()).isEmpty();
        assertThat(work.run("check").code()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"two words.json", "ünï — 数据.json", "line\nbreak.json", "-dash.json", "no-extension", "@x"})
    void backup_ofAFileWithAnOddName_comesBackUnderIt(String name) throws IOException {
        work.write(name, "content");
        assertThat(work.run("backup", "--", name).code()).isZero();
        Files.delete(work.at(name));
        Outcome restored = work.run("restore", "latest");
        assertThat(restored.code()).isZero();
        assertThat(restored.out()).hasLineCount(1);
        assertThat(work.at(name)).hasContent("content");
        assertThat(work.json("show", "latest", "--json")
                        .get("origin")
                        .get("paths")
                        .get(0)
                        .asString())
                .isEqualTo(work.at(name).toString());
    }

    @Test
    void backup_ofAFileThatLooksLikeAnOption_isToldHowToNameIt() throws IOException {
        work.write("-dash.json", "content");
        Outcome outcome = work.run("backup", "-dash.json");
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err()).contains("write './-dash.json'");
        assertThat(work.run("backup", "./-dash.json").code()).isZero();
    }

    @Test
    void backup_ofALinkToNothing_isToldFromAMissingFile() throws IOException {
        Files.createSymbolicLink(work.at("link.json"), Path.of("nowhere"));
        Outcome outcome = work.run("backup", "link.json");
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err()).contains("link.json is a link to nothing");
        assertThat(work.vault()).doesNotExist();
    }

    @Test
    void backup_ofAnEmptyName_isRefused() {
        assertThat(work.run("backup", "").err()).contains("a name on the line is empty");
        assertThat(work.vault()).doesNotExist();
    }

    @Test
    void backup_ofADescriptionThatIsTooLong_isRefused() {
        Outcome outcome = work.run("backup", "data.json", "-m", "x".repeat(5000));
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err()).contains("description").contains("4");
    }
}
