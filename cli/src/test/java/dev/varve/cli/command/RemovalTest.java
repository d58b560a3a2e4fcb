package dev.varve.cli.command;

import static dev.varve.cli.Shapes.assertNames;
import static dev.varve.cli.Shapes.assertSnapshot;
import static org.assertj.core.api.Assertions.assertThat;

import dev.varve.cli.Cli.Outcome;
import dev.varve.cli.Workplace;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** {@code delete}, {@code forget}, {@code pin} and {@code unpin} on three snapshots. */
class RemovalTest {

    private static final String FIRST = "20251104_120000";
    private static final String SECOND = "20251104_120100";
    private static final String THIRD = "20251104_120200";

    @TempDir
    private Path folder;

    private Workplace work;

    @BeforeEach
    void fillVault() throws IOException {
        work = new Workplace(folder);
        work.backUp("one", "--tag", "release");
        work.backUp("two");
        work.backUp("three");
    }

    @Test
    void delete_removesTheContent_andKeepsTheEntry() throws IOException {
        Path file = work.stored(SECOND);
        Outcome outcome = work.run("delete", SECOND);
        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).startsWith("removed 1 snapshot, ").contains(SECOND, "deleted by name");
        assertThat(work.ids()).containsExactly(THIRD, FIRST);
        assertThat(work.ids("--all")).containsExactly(THIRD, SECOND, FIRST);
        assertThat(file).doesNotExist();
    }

    @Test
    void delete_ofSeveral_removesThem_unlessOneIsUnknown() {
        Outcome unknown = work.run("delete", FIRST, "nope");
        assertThat(unknown.code()).isEqualTo(1);
        assertThat(unknown.err()).contains("'nope'");
        assertThat(work.ids()).hasSize(3);
        assertThat(work.run("delete", FIRST, SECOND).out()).startsWith("removed 2 snapshots, ");
        assertThat(work.ids()).containsExactly(THIRD);
    }

    @Test
    void delete_dryRun_removesNothing() {
        JsonNode planned = work.json("delete", FIRST, "--dry-run", "--json");
        assertNames(planned, "dry_run", "kept", "removed", "spared", "freed");
        assertThat(planned.get("dry_run").asBoolean()).isTrue();
        assertThat(planned.get("removed")).hasSize(1);
        assertNames(planned.get("removed").get(0), "snapshot", "reason");
        assertSnapshot(planned.get("removed").get(0).get("snapshot"));
        assertThat(planned.get("freed").asLong()).isPositive();
        assertThat(work.run("delete", FIRST, "-n").out()).startsWith("would remove 1 snapshot, ");
        assertThat(work.ids()).hasSize(3);
    }

    @Test
    void pin_holdsASnapshotUntilItIsUnpinned() {
        assertThat(work.run("pin", FIRST).out()).isEqualTo("pinned " + FIRST + "\n");
        assertThat(work.run("pin", FIRST).out()).isEqualTo("was pinned already: " + FIRST + "\n");
        assertThat(work.run("unpin", SECOND).out()).isEqualTo("was not pinned: " + SECOND + "\n");
        assertThat(work.run("list").out()).contains("active, pinned");
        Outcome refused = work.run("delete", FIRST);
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err()).contains("'varve unpin " + FIRST + "'");
        work.run("forget", "--keep-last", "1");
        assertThat(work.ids()).containsExactly(THIRD, FIRST);
        JsonNode unpinned = work.json("unpin", FIRST, "--json");
        assertSnapshot(unpinned);
        assertThat(unpinned.get("pinned").asBoolean()).isFalse();
        work.run("forget", "--keep-last", "1");
        assertThat(work.ids()).containsExactly(THIRD);
    }

    @Test
    void forget_showsWhatStaysAndWhatGoes_withReasons() {
        Outcome planned = work.run("forget", "--keep-last", "1", "--dry-run");
        assertThat(planned.out())
                .contains(
                        "would keep 1 snapshot\n",
                        "last snapshot",
                        "would remove 2 snapshots, ",
                        "outside the retention");
        assertThat(work.ids()).hasSize(3);
        Outcome done = work.run("forget", "--keep-last", "1");
        assertThat(done.out()).contains("kept 1 snapshot\n", "removed 2 snapshots, ");
        assertThat(work.ids()).containsExactly(THIRD);
    }

    @Test
    void forget_forAProgram_namesReasons() {
        JsonNode done = work.json("forget", "--keep-last", "2", "--json");
        assertNames(done, "dry_run", "kept", "removed", "spared", "freed");
        assertNames(done.get("kept").get(0), "snapshot", "reasons");
        assertThat(done.get("kept").get(0).get("reasons").get(0).asString()).isEqualTo("last snapshot");
        assertNames(done.get("removed").get(0), "snapshot", "reason");
        assertThat(done.get("spared")).isEmpty();
        assertThat(work.ids()).containsExactly(THIRD, SECOND);
    }

    /** All are of one hour. As in restic a rhythm that is not used up keeps the oldest, too; the last healthy one always stays. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--keep-last 2 | 2",
                "--keep-last unlimited | 3",
                "--keep-last -1 | 3",
                "--keep-hourly 5 | 2",
                "--keep-daily 5 | 2",
                "--keep-weekly 5 | 2",
                "--keep-monthly 5 | 2",
                "--keep-yearly 5 | 2",
                "--keep-within 1h | 3",
                "--keep-within-hourly 1d | 2",
                "--keep-within-yearly 1y | 2",
                "--keep-tag release | 2",
                "--keep-last 1 --keep-tag release | 2",
                "--keep-last 1 --tag release | 3",
            })
    void forget_byEachRule_keepsAsManyAsItSays(String rules, int kept) {
        Outcome outcome = work.run(("forget " + rules).split(" "));
        assertThat(outcome.err()).isEmpty();
        assertThat(work.ids()).hasSize(kept);
    }

    @Test
    void forget_withoutARule_takesTheConfigurations() throws IOException {
        work.run("forget");
        assertThat(work.ids()).hasSize(3);
        work.write("varve.toml", "[retention]\nkeep-last = 2\n");
        assertThat(work.run("forget").out()).contains("removed 1 snapshot");
        assertThat(work.ids()).containsExactly(THIRD, SECOND);
    }

    @Test
    void forget_whereTheConfigurationKeepsEverything_saysSo() throws IOException {
        work.write("varve.toml", "[retention]\n");
        Outcome outcome = work.run("forget");
        assertThat(outcome.code()).isZero();
        assertThat(outcome.out())
                .isEqualTo("nothing to forget: the configuration's [retention] has no rule, and so keeps everything\n");
        JsonNode report = work.json("forget", "--json");
        assertNames(report, "dry_run", "kept", "removed", "spared", "freed");
        assertThat(report.get("kept")).hasSize(3);
        assertThat(report.get("removed")).isEmpty();
        assertThat(work.ids()).hasSize(3);
    }

    @Test
    void forget_ofNothingToKeep_isRefused() {
        for (String rule : new String[] {"--keep-last 0", "--keep-daily 0 --keep-within 0d"}) {
            Outcome outcome = work.run(("forget " + rule).split(" "));
            assertThat(outcome.code()).isEqualTo(1);
            assertThat(outcome.err()).contains("a count of 0", "keep no snapshot", "'--keep-last 1'");
        }
        assertThat(work.run("forget", "--tag", "", "--keep-last", "1").code()).isEqualTo(1);
        assertThat(work.ids()).hasSize(3);
    }
}
