package dev.varve.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.varve.cli.Cli;
import dev.varve.cli.Cli.Outcome;
import dev.varve.cli.Workplace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said where no vault stands, and what a configuration file changes. */
class VaultPlaceTest {

    @TempDir
    private Path folder;

    private Workplace work;

    @BeforeEach
    void writeData() throws IOException {
        work = new Workplace(folder);
        work.write("data.json", "{}");
    }

    @Test
    void noVault_namedByNobody_saysHowOneIsMade() {
        assertThat(noVault("list")).contains("no vault at " + work.vault(), "'varve backup FILE' makes one");
    }

    @Test
    void noVault_hereButInOneFolderBelow_namesThat() throws IOException {
        Files.createDirectories(work.at("data"));
        Files.createDirectories(work.at("other/backups"));
        work.run("init", "data/data.json");
        assertThat(noVault("list")).contains("did you mean -r data/backups?");
        work.run("init", "other/data.json");
        assertThat(noVault("list")).contains("'varve backup FILE' makes one");
    }

    @Test
    void noVault_named_isNotMadeByTheWay() {
        assertThat(noVault("-r", "usb", "backup", "data.json")).contains("'varve init -r " + work.at("usb") + "'");
        assertThat(work.at("usb")).doesNotExist();
    }

    @Test
    void noVault_whereTheFolderHoldsOne_namesThat() {
        work.run("backup", "data.json");
        assertThat(noVault("-r", ".", "list")).contains("did you mean " + work.vault() + "?");
        Outcome inside = Cli.in(work.vault()).run("list");
        assertThat(inside.code()).isEqualTo(10);
        assertThat(inside.err()).contains("this folder is a vault itself; say so with '-r .'");
    }

    @Test
    void noVault_whereAFileOrALinkToNothingStands_saysSo() throws IOException {
        Files.createSymbolicLink(work.at("link"), Path.of("nowhere"));
        assertThat(noVault("-r", "data.json", "list")).contains("it is a file, and a vault is a folder");
        assertThat(noVault("-r", "link", "list")).contains("it is a link to nothing");
        assertThat(work.run("init", "-r", "link").err()).contains("is a link to nothing");
        assertThat(work.run("init", "-r", "data.json").err()).contains("is a file, and a vault is a folder");
    }

    @Test
    void noVault_namedByVariableOrConfiguration_saysByWhom() throws IOException {
        assertThat(Cli.in(folder).variable("VARVE_VAULT", "usb").run("list").err())
                .contains("no vault at " + work.at("usb") + " (from VARVE_VAULT): check the name; 'varve init' makes");
        work.write("varve.toml", "vault = \"usb\"");
        assertThat(noVault("list")).contains("(from the configuration file)");
    }

    private String noVault(String... line) {
        Outcome outcome = work.run(line);
        assertThat(outcome.code()).isEqualTo(10);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).hasLineCount(1);
        return outcome.err();
    }

    @Test
    void vault_throughALink_isThatVault() throws IOException {
        work.run("backup", "data.json");
        Files.createSymbolicLink(work.at("link"), work.vault());
        assertThat(work.run("list", "-r", "link").code()).isZero();
        assertThat(work.run("backup", "data.json", "-r", "link").out()).startsWith("unchanged since");
    }

    @Test
    void configuration_foundUpwards_rulesLevelNamesAndRetention() throws IOException {
        work.write("varve.toml", """
                vault = "vault"
                level = 0
                file-prefix = "data"
                timestamp-format = "yyyyMMdd-HHmmss"
                json-indent = 0
                [retention]
                keep-last = 2
                """);
        Path deep = Files.createDirectories(work.at("a/b"));
        assertThat(Cli.in(deep).run("init").code()).isZero();
        work.backUp("x".repeat(5000));
        work.backUp("two");
        Outcome third = work.run("backup", "data.json", "--force");
        assertThat(third.out())
                .contains("created 20251104-120200", "removed 20251104-120000  by the vault's retention");
        assertThat(Cli.in(deep).run("list", "-q").out()).hasLineCount(2);
        assertThat(work.at("vault/manifest.json")).content().hasLineCount(1);
        try (var files = Files.newDirectoryStream(work.at("vault"), "data_20251104-*.json.gz")) {
            assertThat(files).hasSize(2);
        }
    }

    @Test
    void configuration_ofTheUser_countsToo() throws IOException {
        Path home = Files.createDirectories(work.at("home/.config/varve"))
                .getParent()
                .getParent();
        Files.writeString(home.resolve(".config/varve/varve.toml"), "vault = \"~/safe\"\n");
        assertThat(Cli.in(folder).home(home).run("init").code()).isZero();
        assertThat(home.resolve("safe/manifest.json")).exists();
        assertThat(Cli.in(folder).home(home).run("backup", "data.json").code()).isZero();
        assertThat(work.vault()).doesNotExist();
    }

    @Test
    void removed_byRetentionForAProgram_isNamed() throws IOException {
        work.write("varve.toml", "[retention]\nkeep-last = 1\n");
        work.backUp("one");
        work.write("data.json", "two");
        assertThat(work.json("backup", "data.json", "--json")
                        .get("removed")
                        .get(0)
                        .get("id")
                        .asString())
                .isEqualTo("20251104_120000");
        assertThat(work.ids("--all")).hasSize(2);
    }
}
