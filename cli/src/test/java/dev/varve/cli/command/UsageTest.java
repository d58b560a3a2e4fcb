package dev.varve.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.varve.cli.Cli;
import dev.varve.cli.Cli.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a newcomer gets wrong, and is told. */
class UsageTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`` | name a command | varve backup FILE",
                "lst | unknown command 'lst' | did you mean 'list'",
                "bakcup --help | unknown command 'bakcup' | did you mean 'backup'",
                "--help bakcup | unknown command 'bakcup' | did you mean 'backup'",
                "bakcup list -h | unknown command 'bakcup' | did you mean 'backup'",
                "diff --help | unknown command 'diff' | varve --help",
                "diff --version | unknown command 'diff' | varve --help",
                "list -n 1 | unknown option '-n' | varve list --help",
                "frobnicate | unknown command 'frobnicate' | varve --help",
                "backup | FILE is missing | varve backup FILE",
                "backup a.json b.json | one FILE at a time | b.json'",
                "backup a.json --level 12 | '--level' | 0 (no compression) to 9",
                "backup a.json --level x | 'x' is no level | varve backup --help",
                "backup a.json --tag , | tag '' | without a comma",
                "forget --keep-last x | '--keep-last' | count 'x': give how many",
                "forget --keep-last -2 | count '-2' | unlimited",
                "forget --keep-within soon | duration 'soon' | 1y5m7d2h",
                "list --limt 3 | unknown option '--limt' | did you mean '--limit'",
                "list --limit 0 | '--limit' | '0' is no limit: give a number, 1 or more",
                "list --limit x | '--limit' | 'x' is no limit",
                "list --limit | option '--limit' wants a value | write '--limit N'",
                "backup -m | option '--message' wants a value | write '--message TEXT'",
                "-r | option '--vault' wants a value | LOCATION",
                "--all list | unknown option '--all' | stand after its name",
                "list too many | one word too many, 'too' | varve list --help",
                "list -q -v | --quiet and --verbose | one of them",
                "list --tag a --tag b | '--tag' | only once",
                "show | ID is missing | varve show ID",
                "restore | ID is missing | varve restore ID",
                "delete | ID is missing | varve delete ID",
                "export | DIR is missing | varve export DIR",
                "help lst | no command 'lst' | varve --help",
            })
    void line_thatCannotBeMeant_isRefusedWithTheWayOut(String line, String what, String wayOut) {
        Outcome outcome = Cli.in(folder).run(line.isEmpty() ? new String[0] : line.split(" "));
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err())
                .startsWith("varve: ")
                .contains(what)
                .contains(wayOut)
                .hasLineCount(1);
    }

    @Test
    void missingFile_isNamed_andNoVaultIsMade() {
        Outcome outcome = Cli.in(folder).run("backup", "data.json");
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err()).contains("data.json does not exist");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void folderInsteadOfFile_isNamed_andNoVaultIsMade() throws IOException {
        Files.createDirectory(folder.resolve("data"));
        Outcome outcome = Cli.in(folder).run("backup", "data");
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err()).contains("data is a folder: name the data file in it");
        assertThat(folder.resolve("backups")).doesNotExist();
    }

    @Test
    void error_forAProgram_isJsonOnStandardError() {
        Outcome outcome = Cli.in(folder).run("list", "--limt", "3", "--json");
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.out()).isEmpty();
        var error = outcome.errJson().get("error");
        assertThat(error.get("kind").asString()).isEqualTo("usage");
        assertThat(error.get("message").asString()).contains("--limt");
        assertThat(error.get("exit_code").asInt()).isEqualTo(1);
        assertThat(error.get("findings").isArray()).isTrue();
    }

    @Test
    void brokenConfiguration_isToldWithFileLineAndKey() throws IOException {
        Path file = Files.writeString(folder.resolve("varve.toml"), "# ours\nlevle = 9\n");
        Outcome outcome = Cli.in(folder).run("list");
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err())
                .isEqualTo("varve: " + file + ", line 2: unknown key 'levle': known are vault, retention, "
                        + "level, lock-timeout, file-prefix, timestamp-format, json-indent, encoding\n");
    }

    @Test
    void brokenConfiguration_doesNotKeepHelpAndVersionAway() throws IOException {
        Files.writeString(folder.resolve("varve.toml"), "levle = 9");
        assertThat(Cli.in(folder).run("--help").code()).isZero();
        assertThat(Cli.in(folder).run("version").code()).isZero();
    }

    @Test
    void errorMessage_withControlCharacters_showsThem() {
        Outcome outcome = Cli.in(folder).terminal(80).run("backup", "data\u001b[2J.json");
        assertThat(outcome.err()).contains("data\\u001b[2J.json").doesNotContain("\u001b[2J");
    }
}
