package dev.varve.cli.command;

import static dev.varve.cli.Shapes.assertSnapshot;
import static org.assertj.core.api.Assertions.assertThat;

import dev.varve.cli.Cli;
import dev.varve.cli.Cli.Outcome;
import dev.varve.cli.Workplace;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What {@code list}, {@code show} and {@code cat} tell of a vault with two snapshots and a deleted one. */
class ListTest {

    private static final String FIRST = "20251104_120000";
    private static final String DELETED = "20251104_120100";
    private static final String LAST = "20251104_120200";

    @TempDir
    private Path folder;

    private Workplace work;

    @BeforeEach
    void fillVault() throws IOException {
        work = new Workplace(folder);
        work.backUp("one", "--tag", "a,b", "-m", "the first, long before anybody thought of the second");
        work.backUp("two");
        work.backUp("three", "--tag", "a", "-m", "two\nlines");
        work.run("delete", DELETED);
    }

    @Test
    void list_showsTheNewestFirst_withASum() {
        Outcome outcome = work.run("list");
        assertThat(outcome.code()).isZero();
        assertThat(outcome.out().lines().map(line -> line.split(" ", 2)[0]))
                .containsExactly("ID", LAST, FIRST, "", "2");
        assertThat(outcome.out())
                .contains("2025-11-04 12:02:00", "a,b", "the first", "two\\nlines")
                .contains("\n2 snapshots, 8 B, stored in ");
    }

    @Test
    void list_quiet_hasNoHeadingAndNoSum() {
        assertThat(work.run("list", "-q").out().lines().map(line -> line.split(" ", 2)[0]))
                .containsExactly(LAST, FIRST);
    }

    @Test
    void list_options_chooseSnapshots() {
        assertThat(work.ids("--all")).containsExactly(LAST, DELETED, FIRST);
        assertThat(work.ids("--limit", "1")).containsExactly(LAST);
        assertThat(work.ids("--tag", "a")).containsExactly(LAST, FIRST);
        assertThat(work.ids("--tag", "a,b")).containsExactly(FIRST);
        assertThat(work.ids("--tag", "c")).isEmpty();
        assertThat(work.run("list", "--limit", "1").out()).contains("; 2 snapshots in all");
        assertThat(work.run("list", "--tag", "c").out()).isEqualTo("no snapshots\n");
    }

    @Test
    void list_ofAll_sumsOnlyWhatIsStored() {
        assertThat(work.run("list", "--all").out())
                .containsPattern("\n2 snapshots, 8 B, stored in [^;]*; 1 removed\n$");
    }

    @Test
    void list_ofAnEmptyTag_isRefused_sinceItWouldMeanAll() {
        Outcome outcome = work.run("list", "--tag", "");
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err()).contains("--tag: a tag is a word");
    }

    @Test
    void list_forAProgram_isAnArrayOfSnapshots() {
        JsonNode list = work.json("list", "--all", "--json");
        assertThat(list.isArray()).isTrue();
        list.forEach(snapshot -> assertSnapshot(snapshot));
        assertThat(list.get(1).get("status").asString()).isEqualTo("archived");
        assertThat(list.get(0).get("description").asString()).isEqualTo("two\nlines");
    }

    @Test
    void list_onATerminal_hasColoursUnlessUnwanted_andFitsIt() {
        assertThat(Cli.in(folder).terminal(80).run("list").out()).contains("\u001b[");
        assertThat(Cli.in(folder)
                        .terminal(80)
                        .variable("NO_COLOR", "1")
                        .run("list")
                        .out()
                        .lines())
                .allSatisfy(line -> assertThat(line).doesNotContain("\u001b").hasSizeLessThanOrEqualTo(80));
        assertThat(work.run("list").out()).doesNotContain("\u001b");
    }

    @Test
    void show_tellsAll() {
        assertThat(work.run("show", FIRST).out())
                .contains("id            " + FIRST)
                .contains("time          2025-11-04 12:00:00 (2025-11-04T12:00:00+01:00)")
                .contains("description   the first")
                .contains("tags          a, b")
                .contains("state         active")
                .contains("sha-256       7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed")
                .contains("file          " + work.data())
                .contains("vault         " + work.vault())
                .doesNotContain("health");
        assertThat(work.run("show", DELETED).out())
                .contains(
                        "state         archived: its content was removed",
                        "removed       deleted by name",
                        "stored        no longer");
        assertSnapshot(work.json("show", FIRST, "--json"));
        assertThat(work.json("show", "latest", "--json").get("id").asString()).isEqualTo(LAST);
    }

    @Test
    void id_shortened_isTakenWhereOnlyOneBeginsSo() {
        assertThat(work.json("show", "20251104_1200", "--json").get("id").asString())
                .isEqualTo(FIRST);
        Outcome ambiguous = work.run("show", "20251104_12");
        assertThat(ambiguous.code()).isEqualTo(1);
        assertThat(ambiguous.out()).isEmpty();
        assertThat(ambiguous.err()).contains("'20251104_12'", FIRST, LAST, "give more of the ID");
    }

    @Test
    void id_thatIsAPathOrUnknown_namesNoSnapshot() {
        for (String id : new String[] {"../data.json", "/etc/passwd", "..", "", "nope", "20251104_120000/"}) {
            for (String command : new String[] {"show", "cat", "restore", "delete", "pin", "unpin"}) {
                Outcome outcome = work.run(command, id);
                assertThat(outcome.code()).as(command + " " + id).isEqualTo(1);
                assertThat(outcome.err()).startsWith("varve: ").doesNotContain("error in varve");
                JsonNode error = work.run(command, id, "--json").errJson().get("error");
                assertThat(error.get("kind").asString()).isEqualTo("not-found");
            }
        }
    }

    @Test
    void cat_writesTheExactBytes() {
        assertThat(work.run("cat", FIRST).bytes()).isEqualTo(new byte[] {'o', 'n', 'e'});
        assertThat(work.run("cat", FIRST, "data.json").out()).isEqualTo("one");
        assertThat(work.run("-q", "cat", "latest", "--json").out()).isEqualTo("three");
    }

    @Test
    void cat_ofAPathThatIsNotThere_namesWhatIs() {
        Outcome outcome = work.run("cat", FIRST, "other.json");
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).contains(FIRST + " holds no file 'other.json', only 'data.json'");
    }

    @Test
    void cat_ofADeletedOrDamagedOne_failsAndSaysWhy() throws IOException {
        Outcome gone = work.run("cat", DELETED);
        assertThat(gone.code()).isEqualTo(1);
        assertThat(gone.err()).contains(DELETED, "was removed", "varve list");
        work.damage(FIRST);
        Outcome damaged = work.run("cat", FIRST, "--json");
        assertThat(damaged.code()).isEqualTo(1);
        assertThat(damaged.errJson().get("error").get("kind").asString()).isEqualTo("corrupt");
    }
}
