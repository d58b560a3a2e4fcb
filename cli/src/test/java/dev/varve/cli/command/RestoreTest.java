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
import tools.jackson.databind.JsonNode;

class RestoreTest {

    private static final String OLD = "20251104_120000";

    @TempDir
    private Path folder;

    private Workplace work;

    @BeforeEach
    void fillVault() throws IOException {
        work = new Workplace(folder);
        work.backUp("old", "-m", "the old one");
        work.backUp("new");
        work.write("data.json", "unsaved");
    }

    @Test
    void restore_replacesTheFile_andStoresFirstWhatItHeld() {
        Outcome outcome = work.run("restore", OLD);
        assertThat(outcome.code()).isZero();
        assertThat(outcome.out())
                .isEqualTo("replaced " + work.data() + " with " + OLD
                        + " of 2025-11-04 12:00:00, 3 B (the old one)\nwhat it held before is in 20251104_120200\n");
        assertThat(work.data()).hasContent("old");
        assertThat(work.run("cat", "20251104_120200").out()).isEqualTo("unsaved");
        assertThat(work.json("show", "20251104_120200", "--json").get("trigger").asString())
                .isEqualTo("before-restore");
    }

    @Test
    void restore_forAProgram_tellsTargetAndSafetyBackup() {
        JsonNode restored = work.json("restore", OLD, "--json");
        assertNames(restored, "dry_run", "effect", "target", "snapshot", "safety_backup", "removed");
        assertThat(restored.get("effect").asString()).isEqualTo("replaced");
        assertThat(restored.get("target").asString()).isEqualTo(work.data().toString());
        assertSnapshot(restored.get("snapshot"));
        assertSnapshot(restored.get("safety_backup"));
        JsonNode again = work.json("restore", OLD, "--json");
        assertThat(again.get("effect").asString()).isEqualTo("unchanged");
        assertThat(again.get("safety_backup").isNull()).isTrue();
    }

    @Test
    void restore_whereTheFileIsGone_createsIt() throws IOException {
        Files.delete(work.data());
        assertThat(work.json("restore", "latest", "--json").get("effect").asString())
                .isEqualTo("created");
        assertThat(work.data()).hasContent("new");
    }

    @Test
    void restore_ofWhatIsThereAlready_leavesItAlone() throws IOException {
        work.write("data.json", "new");
        assertThat(work.run("restore", "latest").out()).endsWith(" already: left alone\n");
        assertThat(work.ids()).hasSize(2);
    }

    @Test
    void dryRun_saysWhatWouldBeDone_andDoesNothing() {
        assertThat(work.run("restore", OLD, "--dry-run").out())
                .startsWith("would replace " + work.data())
                .endsWith("what it holds now would be stored first\n");
        JsonNode planned = work.json("restore", OLD, "-n", "--json");
        assertThat(planned.get("dry_run").asBoolean()).isTrue();
        assertThat(planned.get("effect").asString()).isEqualTo("replaced");
        assertThat(work.run("restore", OLD, "-n", "--no-safety-backup").out()).endsWith("would not be stored\n");
        assertThat(work.data()).hasContent("unsaved");
        assertThat(work.ids()).hasSize(2);
    }

    @Test
    void restore_withoutSafetyBackup_storesNothing() {
        assertThat(work.run("restore", OLD, "--no-safety-backup").out())
                .endsWith("what it held before was not stored\n");
        assertThat(work.data()).hasContent("old");
        assertThat(work.ids()).hasSize(2);
    }

    @Test
    void restore_toAFile_leavesTheDataFileAlone() {
        Outcome outcome = work.run("restore", OLD, "--target", "copy of it.json");
        assertThat(outcome.out()).startsWith("created " + work.at("copy of it.json"));
        assertThat(work.at("copy of it.json")).hasContent("old");
        assertThat(work.data()).hasContent("unsaved");
    }

    @Test
    void restore_intoAFolder_keepsTheName() throws IOException {
        Files.createDirectory(work.at("elsewhere"));
        assertThat(work.run("restore", OLD, "--target", "elsewhere").code()).isZero();
        assertThat(work.at("elsewhere/data.json")).hasContent("old");
    }

    @Test
    void restore_toWhereNothingCanBe_namesTheTarget() {
        assertThat(work.run("restore", OLD, "--target", "").err()).contains("a name on the line is empty");
        Outcome missing = work.run("restore", OLD, "--target", "no/such/folder.json");
        assertThat(missing.code()).isEqualTo(1);
        assertThat(missing.err()).contains(work.at("no/such") + " does not exist");
        assertThat(work.data()).hasContent("unsaved");
    }

    @Test
    void restore_ofADamagedOne_failsAndTouchesNothing() throws IOException {
        work.damage(OLD);
        Outcome outcome = work.run("restore", OLD);
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err()).contains(OLD).contains("damaged");
        assertThat(work.data()).hasContent("unsaved");
    }

    @Test
    void restore_intoAFolderThatIsNotThere_isRefused_andMakesNoFileOfItsName() throws IOException {
        Outcome missing = work.run("restore", OLD, "--target", "new folder/");
        assertThat(missing.code()).isEqualTo(1);
        assertThat(missing.err())
                .contains("new folder/ does not exist", "'mkdir -p new folder'", "leave out the slash");
        assertThat(work.at("new folder")).doesNotExist();
        assertThat(work.run("restore", OLD, "--target", "data.json/").err()).contains("data.json/ is no folder");
        Files.createDirectory(work.at("new folder"));
        assertThat(work.run("restore", OLD, "--target", "new folder/").code()).isZero();
        assertThat(work.at("new folder/data.json")).hasContent("old");
    }

    @Test
    void restore_whoseSafetyBackupPushesAnotherOut_saysWhich() throws IOException {
        work.write("varve.toml", "[retention]\nkeep-last = 1\n");
        Outcome outcome = work.run("restore", "latest", "-v");
        assertThat(outcome.out()).endsWith("\nremoved " + OLD + "  by the vault's retention\n");
        assertThat(outcome.err()).isEqualTo("vault " + work.vault() + "\n");
    }
}
