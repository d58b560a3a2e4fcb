package dev.varve.cli.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.varve.cli.output.Streams;
import dev.varve.cli.output.Verbosity;
import dev.varve.cli.run.VaultChoice.By;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionTest {

    @TempDir
    private Path folder;

    private final Map<String, String> environment = new HashMap<>();

    @Test
    void choose_first_isTheOption() throws IOException {
        environment.put("VARVE_VAULT", "by-variable");
        Files.writeString(folder.resolve("varve.toml"), "vault = \"by-file\"");
        assertThat(choice("by-option", null)).isEqualTo(By.OPTION + " " + folder.resolve("by-option"));
    }

    @Test
    void choose_second_isTheVariable() throws IOException {
        environment.put("VARVE_VAULT", "by-variable");
        Files.writeString(folder.resolve("varve.toml"), "vault = \"by-file\"");
        assertThat(choice(null, null)).isEqualTo(By.VARIABLE + " " + folder.resolve("by-variable"));
    }

    @Test
    void choose_emptyVariable_isNone() throws IOException {
        environment.put("VARVE_VAULT", "");
        Files.writeString(folder.resolve("varve.toml"), "vault = \"by-file\"");
        assertThat(choice(null, null)).isEqualTo(By.CONFIGURATION + " " + folder.resolve("by-file"));
    }

    @Test
    void choose_last_isBackupsBesideTheFileOrHere() throws IOException {
        assertThat(choice(null, folder.resolve("data/data.json")))
                .isEqualTo(By.DEFAULT + " " + folder.resolve("data/backups"));
        assertThat(choice(null, null)).isEqualTo(By.DEFAULT + " " + folder.resolve("backups"));
    }

    @Test
    void choose_emptyOption_isRefused() {
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> choice("", null))
                .withMessageStartingWith("--vault: ");
    }

    @Test
    void madeOnFirstUse_isOnlyTheVaultThatNobodyNamed() throws IOException {
        assertThat(session(null).choose().madeOnFirstUse()).isTrue();
        assertThat(session("somewhere").choose().madeOnFirstUse()).isFalse();
    }

    private String choice(@Nullable String option, @Nullable Path file) throws IOException {
        VaultChoice choice = session(option).choose(file);
        return choice.by() + " " + choice.location();
    }

    private Session session(@Nullable String option) {
        OutputStream nowhere = OutputStream.nullOutputStream();
        var streams = new Streams(nowhere, nowhere, false, false, () -> 80, StandardCharsets.UTF_8);
        var surroundings = new Surroundings(
                streams,
                environment,
                folder,
                folder.resolve("home"),
                InstantSource.system(),
                ZoneOffset.UTC,
                Prompt.NOBODY);
        return new Session(surroundings, new Preferences(option, false, Verbosity.NORMAL));
    }
}
