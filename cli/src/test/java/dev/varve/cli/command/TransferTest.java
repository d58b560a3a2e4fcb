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

/** {@code init}, {@code export} and {@code import}. */
class TransferTest {

    @TempDir
    private Path folder;

    private Workplace work;

    @BeforeEach
    void fillVault() throws IOException {
        work = new Workplace(folder);
        work.backUp("one", "--tag", "release");
        work.backUp("two");
    }

    @Test
    void init_makesAnEmptyVault_once() {
        Outcome outcome = work.run("init", "-r", "usb/vault");
        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).startsWith("made an empty vault at " + work.at("usb/vault"));
        assertThat(work.run("list", "-r", "usb/vault").out()).isEqualTo("no snapshots\n");
        Outcome again = work.run("init", "-r", "usb/vault");
        assertThat(again.code()).isEqualTo(1);
        assertThat(again.err()).contains("a vault stands at " + work.at("usb/vault") + " already");
        JsonNode made = work.json("init", "-r", "plain:other", "--json");
        assertNames(made, "vault", "kind");
        assertThat(made.get("kind").asString()).isEqualTo("plain");
    }

    @Test
    void init_ofAFile_makesTheVaultBesideIt() {
        assertThat(work.run("init", "sub/data.json").code()).isZero();
        assertThat(work.at("sub/backups/manifest.json")).exists();
    }

    @Test
    void export_copiesAll_andPassesOverWhatIsThere() {
        Outcome outcome = work.run("export", "usb");
        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).endsWith("copied 2 snapshots to usb, each read back and compared\n");
        assertThat(work.run("list", "-r", "usb").out()).contains("release", "2 snapshots");
        assertThat(work.run("check", "-r", "usb").code()).isZero();
        assertThat(work.run("export", "usb").out()).isEqualTo("copied nothing to usb; 2 stood there already\n");
        JsonNode again = work.json("export", "usb", "--json");
        assertThat(again.toString()).isEqualTo("{\"dry_run\":false,\"copied\":[],\"present\":2,\"findings\":[]}");
    }

    @Test
    void transfer_asADryRun_saysWhatItWouldCopyAndWritesNothing() {
        assertThat(work.run("export", "usb", "--dry-run").out()).endsWith("would copy 2 snapshots to usb\n");
        assertThat(work.at("usb")).doesNotExist();
        work.run("export", "usb");
        work.run("delete", "20251104_120000");
        assertThat(work.run("import", "usb", "--dry-run").out())
                .endsWith("would copy 1 snapshot from usb; 1 stood there already\n");
        assertThat(work.ids()).hasSize(1);
    }

    @Test
    void import_ofAFolderOrAFile_bringsThemBack() throws IOException {
        work.run("export", "usb");
        Path file = Files.copy(
                work.stored("20251104_120000"),
                work.at(work.stored("20251104_120000").getFileName().toString()));
        work.run("delete", "20251104_120000");
        JsonNode one = work.json("import", file.toString(), "--json");
        assertNames(one, "dry_run", "copied", "present", "findings");
        assertThat(one.get("copied")).hasSize(1);
        assertSnapshot(one.get("copied").get(0));
        assertThat(work.ids()).hasSize(2);
        assertThat(work.run("import", "usb").code()).isZero();
        assertThat(work.run("check").code()).isZero();
        assertThat(work.run("cat", "20251104_120000").out()).isEqualTo("one");
    }

    @Test
    void import_ofADamagedFile_isIncomplete_andNamesIt() throws IOException {
        work.damage("20251104_120000");
        work.run("init", "-r", "usb");
        Outcome outcome = work.run("import", "backups", "-r", "usb");
        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.out()).contains("20251104_120000", "copied 1 snapshot");
        Outcome json = work.run("import", "backups", "-r", "usb", "--json");
        assertThat(json.code()).isEqualTo(3);
        assertFinding(json.json().get("findings").get(0));
    }

    @Test
    void transfer_fromOrToNowhere_isRefusedByName() throws IOException {
        work.write("junk.gz", "junk");
        assertThat(work.run("export", "").err()).contains("a name on the line is empty");
        assertThat(work.run("export", "backups").err()).contains("is this vault itself");
        assertThat(work.run("import", "backups").err()).contains("is this vault itself");
        assertThat(work.run("import", "nope").err()).contains("nope does not exist");
        assertThat(work.run("import", "junk.gz").err()).contains("junk.gz cannot be taken in");
        assertThat(work.run("export", "data.json").err()).contains("data.json is a file, and a vault is a folder");
        assertThat(work.ids()).hasSize(2);
    }
}
