package dev.varve.cli.command;

import static dev.varve.cli.Shapes.assertFinding;
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

/** {@code check}, {@code clean} and {@code repair} on vaults that were tampered with. */
class UpkeepTest {

    private static final String FIRST = "20251104_120000";
    private static final String SECOND = "20251104_120100";

    @TempDir
    private Path folder;

    private Workplace work;

    @BeforeEach
    void fillVault() throws IOException {
        work = new Workplace(folder);
        work.backUp("one", "-m", "the first");
        work.backUp("two");
    }

    @Test
    void check_ofASoundVault_endsWithZero() {
        Outcome outcome = work.run("check");
        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).isEqualTo("2 snapshots valid, read back and compared\n");
        JsonNode report = work.json("check", "--json");
        assertNames(
                report,
                "depth",
                "sound",
                "valid",
                "corrupted",
                "unread",
                "corrupted_snapshots",
                "unread_snapshots",
                "findings");
        assertThat(report.toString())
                .isEqualTo("{\"depth\":\"content\",\"sound\":true,\"valid\":2,\"corrupted\":0,\"unread\":0,"
                        + "\"corrupted_snapshots\":[],\"unread_snapshots\":[],\"findings\":[]}");
    }

    @Test
    void check_ofDamage_endsWithOne_andMarksIt() throws IOException {
        work.damage(FIRST);
        Outcome outcome = work.run("check");
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.out())
                .contains("error    " + FIRST, "1 snapshot valid, read back and compared; 1 corrupted\n");
        assertThat(work.run("list").out()).contains("corrupted");
        Outcome quiet = work.run("check", "-q");
        assertThat(quiet.code()).isEqualTo(1);
        assertThat(quiet.out()).isEmpty();
        assertThat(quiet.err()).contains(FIRST);
    }

    @Test
    void check_ofDamageForAProgram_namesIt() throws IOException {
        work.damage(FIRST);
        Outcome outcome = work.run("check", "--json");
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.json().get("sound").asBoolean()).isFalse();
        assertThat(outcome.json().get("corrupted").asInt()).isEqualTo(1);
        assertSnapshot(outcome.json().get("corrupted_snapshots").get(0));
        assertFinding(outcome.json().get("findings").get(0));
    }

    @Test
    void check_ofAnEmptyVault_hasNothingToCheck() {
        work.run("init", "-r", "empty");
        Outcome outcome = work.run("check", "-r", "empty");
        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).isEqualTo("no snapshots to check\n");
    }

    @Test
    void check_ofTheStructure_seesMissingFilesButReadsNone() throws IOException {
        work.damage(FIRST);
        Outcome unread = work.run("check", "--structure");
        assertThat(unread.code()).isZero();
        assertThat(unread.out()).isEqualTo("2 snapshots valid; the content was not read\n");
        Files.delete(work.stored(SECOND));
        Outcome missing = work.run("check", "--structure");
        assertThat(missing.code()).isEqualTo(1);
        assertThat(missing.out()).contains(SECOND);
    }

    @Test
    void clean_removesWhatNoSnapshotNames() throws IOException {
        for (String options : new String[] {"", " --dry-run", " --adopt", " --adopt --dry-run"}) {
            assertThat(work.run(("clean" + options).split(" ")).out())
                    .isEqualTo("nothing to clean: every file belongs to a snapshot\n");
        }
        String orphan = makeOrphan();
        assertThat(work.run("check").code()).isZero();
        JsonNode planned = work.json("clean", "--dry-run", "--json");
        assertNames(planned, "dry_run", "orphans", "removed", "freed", "adopted", "findings");
        assertNames(planned.get("orphans").get(0), "name", "size", "reason", "adoptable");
        assertThat(planned.get("orphans").get(0).get("name").asString()).isEqualTo(orphan);
        assertThat(planned.get("removed")).isEmpty();
        assertThat(work.run("clean", "-n").out())
                .startsWith("would remove 1 file, ")
                .contains(orphan);
        assertThat(work.vault().resolve(orphan)).exists();
        assertThat(work.run("clean").out()).startsWith("removed 1 file, ").contains(orphan);
        assertThat(work.vault().resolve(orphan)).doesNotExist();
    }

    @Test
    void clean_adopting_makesASnapshotOfIt() throws IOException {
        makeOrphan();
        assertThat(work.run("clean", "--adopt", "--dry-run").out()).startsWith("would try to adopt 1 file, ");
        JsonNode adopted = work.json("clean", "--adopt", "--json");
        assertThat(adopted.get("adopted")).hasSize(1);
        assertSnapshot(adopted.get("adopted").get(0));
        assertThat(work.ids()).hasSize(3);
        assertThat(work.run("check").code()).isZero();
    }

    @Test
    void clean_adoptingWhatCanOnlyGo_hasNothingToAdopt() throws IOException {
        Files.writeString(work.vault().resolve(".backup.gz.tmp"), "left by a kill");
        assertThat(work.run("clean", "--adopt", "--dry-run").out()).startsWith("nothing to adopt");
        assertThat(work.run("clean").out()).startsWith("removed 1 file, ");
    }

    @Test
    void clean_touchesNoForeignFile() throws IOException {
        Path foreign = Files.writeString(work.vault().resolve("notes.txt"), "mine");
        work.run("clean");
        assertThat(foreign).hasContent("mine");
    }

    /** A whole file with an ID that no entry has, as a crash between file and manifest leaves it. */
    private String makeOrphan() throws IOException {
        String name = work.stored(FIRST).getFileName().toString().replace("20251104", "20251105");
        Files.copy(work.stored(FIRST), work.vault().resolve(name));
        return name;
    }

    @Test
    void damagedManifest_isListedAndRepaired_butNotWrittenOver() throws IOException {
        Path manifest = Files.writeString(work.vault().resolve("manifest.json"), "{ nonsense");
        Outcome list = work.run("list");
        assertThat(list.code()).isEqualTo(1);
        assertThat(list.out()).contains(FIRST, SECOND, "the first");
        assertThat(list.err()).contains("manifest.json", "'varve repair'");
        Outcome backup = work.run("backup", "data.json", "--force");
        assertThat(backup.code()).isEqualTo(1);
        assertThat(backup.err()).contains("'varve repair'");
        assertThat(manifest).hasContent("{ nonsense");
        assertThat(work.run("check").code()).isEqualTo(1);
        assertThat(work.run("repair", "--dry-run").out()).contains("would be repaired, and list 2 snapshots");
        assertThat(manifest).hasContent("{ nonsense");
        JsonNode repaired = work.json("repair", "--json");
        assertNames(repaired, "dry_run", "changed", "snapshots", "findings");
        assertThat(repaired.get("changed").asBoolean()).isTrue();
        repaired.get("findings").forEach(finding -> assertFinding(finding));
        assertThat(work.run("list").out()).contains("the first");
        assertThat(work.run("check").code()).isZero();
    }

    @Test
    void repair_ofASoundVault_changesNothing() {
        assertThat(work.run("repair").out()).isEqualTo("nothing to repair: the vault lists 2 snapshots\n");
        assertThat(work.json("repair", "--json").get("changed").asBoolean()).isFalse();
    }

    @Test
    void list_whereTheManifestIsGone_endsWithOne() throws IOException {
        Files.delete(work.vault().resolve("manifest.json"));
        Outcome list = work.run("list", "--json");
        assertThat(list.code()).isEqualTo(1);
        assertThat(list.json()).hasSize(2);
        assertThat(list.err()).contains("manifest.json");
    }
}
