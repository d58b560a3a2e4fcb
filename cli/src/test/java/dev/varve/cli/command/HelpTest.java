package dev.varve.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.varve.cli.Cli;
import dev.varve.cli.Cli.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

class HelpTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("dev.varve.cli.command.Commands#names")
    void help_ofEachCommand_hasAnExampleOfIt(String command) {
        Outcome outcome = Cli.in(folder).run(command, "--help");
        assertThat(outcome.code()).isZero();
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out())
                .startsWith("Usage: varve " + command)
                .containsPattern("(?s)Examples?:\n.*varve " + command)
                .contains("--vault", "--json", "--quiet", "--verbose", "--help");
        assertThat(Cli.in(folder).run("help", command).out()).isEqualTo(outcome.out());
    }

    @Test
    void help_ofTheProgram_namesEveryCommandOnce() {
        String help = Cli.in(folder).run("--help").out();
        assertThat(Commands.names()).allSatisfy(command -> assertThat(help).containsOnlyOnce("\n  " + command + " "));
        assertThat(Cli.in(folder).run("help").out()).isEqualTo(help);
        assertThat(Cli.in(folder).run("backup", "--help").out()).contains("the newest 10");
        assertThat(Cli.in(folder).run("-h").out()).isEqualTo(help);
    }

    @Test
    void help_inAPipe_hasNoEscapes_andOnATerminalHasSomeUnlessUnwanted() {
        assertThat(Cli.in(folder).run("--help").out()).doesNotContain("\u001b");
        assertThat(Cli.in(folder).terminal(80).run("--help").out()).contains("\u001b[");
        assertThat(Cli.in(folder)
                        .terminal(80)
                        .variable("NO_COLOR", "1")
                        .run("--help")
                        .out())
                .doesNotContain("\u001b");
        assertThat(Cli.in(folder)
                        .terminal(80)
                        .variable("TERM", "dumb")
                        .run("--help")
                        .out())
                .doesNotContain("\u001b");
    }

    @Test
    void help_onATerminal_fitsIt() {
        assertThat(Cli.in(folder)
                        .terminal(72)
                        .variable("NO_COLOR", "1")
                        .run("forget", "--help")
                        .out()
                        .lines())
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(72));
    }

    @Test
    void line_makesOnlyTheCommandsThatItNames() {
        CommandLine line = Commands.forArguments(new Varve(), new String[] {"-r", "backup", "list"});
        assertThat(line.getSubcommands()).containsOnlyKeys("backup", "list");
    }

    @Test
    void vaultNamedLikeACommand_isAVault() {
        Outcome outcome = Cli.in(folder).run("-r", "check", "list");
        assertThat(outcome.code()).isEqualTo(10);
        assertThat(outcome.err()).contains("no vault at " + folder.resolve("check"));
    }

    @Test
    void options_ofEveryCommand_mayStandBeforeOrAfterIt() {
        Outcome before = Cli.in(folder).run("--json", "-r", "v", "list");
        Outcome after = Cli.in(folder).run("list", "-r", "v", "--json");
        assertThat(before.code()).isEqualTo(10);
        assertThat(after).usingRecursiveComparison().isEqualTo(before);
    }

    @Test
    void version_saysWhatThisIs() {
        Outcome outcome = Cli.in(folder).run("version");
        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).startsWith("varve 0.").contains("\nJava ");
        assertThat(Cli.in(folder).run("--version").out()).isEqualTo(outcome.out());
        assertThat(Cli.in(folder).run("version", "--json").json().propertyNames())
                .containsExactly("version", "java", "system");
    }

    @Test
    void completion_isAScriptThatKnowsCommandsAndOptions() {
        Outcome outcome = Cli.in(folder).run("completion");
        assertThat(outcome.code()).isZero();
        assertThat(outcome.out())
                .startsWith("#!/usr/bin/env bash\n# Completes varve's command lines.")
                .contains("source <(varve completion)", "restore", "--no-safety-backup", "complete -F")
                .doesNotContain("YOUR_APP_HOME", "picocli.info");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "varve restore l | latest",
                "varve delete x l | latest",
                "varve list -r f | folder",
                "varve export f | folder",
                "varve restore latest --target f | file.json folder",
                "varve import f | file.json folder",
                "varve backup f | file.json folder",
                "varve unp | unpin",
            })
    void completion_inBash_offersWhatFits(String line, String offered) throws IOException, InterruptedException {
        Files.createDirectory(folder.resolve("folder"));
        Files.createFile(folder.resolve("file.json"));
        Path script = Files.writeString(
                folder.resolve("script"), Cli.in(folder).run("completion").out());
        String asked = "source " + script + "; COMP_WORDS=(" + line + "); COMP_CWORD=$((${#COMP_WORDS[@]} - 1));"
                + " _complete_varve varve; printf '%s\\n' \"${COMPREPLY[@]}\" | sort | xargs";
        Process bash = new ProcessBuilder("bash", "-c", asked)
                .directory(folder.toFile())
                .start();
        String answer = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(bash.waitFor()).isZero();
        assertThat(answer.strip()).isEqualTo(offered);
    }
}
