package dev.varve.cli.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.varve.CalendarSpan;
import dev.varve.RetentionPolicy;
import dev.varve.Rhythm;
import dev.varve.VaultConfig;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigFilesTest {

    @TempDir
    private Path root;

    private Path home;
    private Path project;

    @BeforeEach
    void makeFolders() throws IOException {
        home = Files.createDirectories(root.resolve("home"));
        project = Files.createDirectories(root.resolve("work/project/deep"));
    }

    @Test
    void read_withoutAFile_saysNothing() throws IOException {
        assertThat(read()).isEqualTo(Config.NONE);
        assertThat(read().vaultConfig()).isEqualTo(VaultConfig.DEFAULT);
    }

    @Test
    void read_everyKey_isTaken() throws IOException {
        write(project.resolve("varve.toml"), """
                vault = "backups"         # beside this file
                level = 9
                lock-timeout = "30s"
                file-prefix = "data"
                timestamp-format = "yyyyMMdd-HHmmss"
                json-indent = 4
                encoding = "UTF-8"

                [retention]
                keep-last = 3
                keep-daily = 7
                keep-yearly = "unlimited"
                keep-within = "1y5m7d2h"
                keep-within-weekly = "2m"
                keep-tag = ["release", "audit,final"]
                """);
        Config config = read();
        assertThat(config.vault())
                .hasValueSatisfying(vault ->
                        assertThat(vault).hasToString(project.resolve("backups").toString()));
        assertThat(config.vaultConfig())
                .isEqualTo(new VaultConfig(
                        RetentionPolicy.keepLast(3)
                                .keep(Rhythm.DAILY, 7)
                                .keep(Rhythm.YEARLY, RetentionPolicy.ALL)
                                .keepWithin(Rhythm.EVERY, CalendarSpan.parse("1y5m7d2h"))
                                .keepWithin(Rhythm.WEEKLY, CalendarSpan.parse("2m"))
                                .keepTagged(Set.of("release"))
                                .keepTagged(Set.of("audit", "final")),
                        9,
                        Duration.ofSeconds(30),
                        "data",
                        "yyyyMMdd-HHmmss",
                        4));
    }

    @Test
    void read_upwards_takesTheNearestFile() throws IOException {
        write(root.resolve("work/varve.toml"), "level = 1\nfile-prefix = \"far\"");
        write(root.resolve("work/project/varve.toml"), "level = 2\nvault = \"v\"");
        Config config = read();
        assertThat(config.level()).isEqualTo(2);
        assertThat(config.filePrefix()).isNull();
        assertThat(config.vault())
                .hasValueSatisfying(vault -> assertThat(vault)
                        .hasToString(root.resolve("work/project/v").toString()));
    }

    @Test
    void read_usersOwnFile_fillsInWhatTheNearestLeavesOpen() throws IOException {
        write(home.resolve(".config/varve/varve.toml"), """
                level = 1
                json-indent = 0
                [retention]
                keep-last = 100
                """);
        write(project.resolve("varve.toml"), "level = 9\n[retention]\nkeep-daily = 7");
        VaultConfig config = read().vaultConfig();
        assertThat(config.level()).isEqualTo(9);
        assertThat(config.jsonIndent()).isZero();
        assertThat(config.retention()).isEqualTo(RetentionPolicy.NONE.keep(Rhythm.DAILY, 7));
    }

    @Test
    void read_xdgConfigHome_comesBeforeTheUsualFolder() throws IOException {
        write(home.resolve(".config/varve/varve.toml"), "level = 1");
        write(root.resolve("xdg/varve/varve.toml"), "level = 2");
        assertThat(read(Map.of("XDG_CONFIG_HOME", root.resolve("xdg").toString()))
                        .level())
                .isEqualTo(2);
        assertThat(read(Map.of("XDG_CONFIG_HOME", "relative/counts/for/nothing"))
                        .level())
                .isEqualTo(1);
        assertThat(read(Map.of("XDG_CONFIG_HOME", "")).level()).isEqualTo(1);
    }

    @Test
    void read_folderOfThatName_isPassedOver() throws IOException {
        Files.createDirectory(project.resolve("varve.toml"));
        assertThat(read()).isEqualTo(Config.NONE);
    }

    @Nested
    class Broken {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '`',
                value = {
                    "levle = 9 | line 1 | unknown key 'levle' | level",
                    "[retention]~keep-lats = 1 | line 2 | 'retention.keep-lats' | keep-last",
                    "# comment~level = \"high\" | line 2 | 'level' must be a whole number | the text \"high\"",
                    "level = 12 | line 1 | level 12 | 0 (none) to 9",
                    "level = 6.5 | line 1 | whole number | 6.5",
                    "level = 99999999999 | line 1 | whole number | 99999999999",
                    "lock-timeout = 10 | line 1 | 'lock-timeout' must be a text | 10",
                    "lock-timeout = \"soon\" | line 1 | 'soon' | 10s",
                    "vault = true | line 1 | 'vault' must be a text | true",
                    "vault = \"\" | line 1 | 'vault' | empty",
                    "encoding = \"latin1\" | line 1 | 'encoding' must be | utf-8",
                    "timestamp-format = \"HH:mm\" | line 1 | timestamp format 'HH:mm' | yyyyMMdd_HHmmss",
                    "file-prefix = \"../x\" | line 1 | file prefix '../x' | letters",
                    "json-indent = 99 | line 1 | JSON indent 99 | 0 to 8",
                    "retention = 3 | line 1 | 'retention' must be a table | [retention]",
                    "retention.keep-last = -2 | line 1 | 'retention.keep-last' | unlimited",
                    "[retention]~keep-within = \"a year\" | line 2 | 'a year' | 1y5m7d2h",
                    "[retention]~keep-tag = [1] | line 2 | 'retention.keep-tag' | list",
                    "level = = 3 | line 1 | |",
                    "~~vault = \"x | line 3 | |",
                    "level = 1~level = 2 | line 2 | 'level' stands here once more | keep one",
                })
        void read_brokenFile_namesFileLineAndKey(String content, String line, String what, String wayOut)
                throws IOException {
            Path file = project.resolve("varve.toml");
            write(file, content.replace("~", "\n") + "\n");
            assertThatExceptionOfType(ConfigException.class)
                    .isThrownBy(ConfigFilesTest.this::read)
                    .withMessageStartingWith(file + ", " + line + ": ")
                    .withMessageContaining(what == null ? "" : what)
                    .withMessageContaining(wayOut == null ? "" : wayOut);
        }

        @Test
        void read_notUtf8_saysSo() throws IOException {
            Files.write(project.resolve("varve.toml"), "# \u00fc".getBytes(StandardCharsets.ISO_8859_1));
            assertThatExceptionOfType(ConfigException.class)
                    .isThrownBy(ConfigFilesTest.this::read)
                    .withMessageContaining("UTF-8");
        }
    }

    private Config read() throws IOException {
        return read(Map.of());
    }

    private Config read(Map<String, String> environment) throws IOException {
        return new ConfigFiles(project, home, environment).read();
    }

    private static void write(Path file, String content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
