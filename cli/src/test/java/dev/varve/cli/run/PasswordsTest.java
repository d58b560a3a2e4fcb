package dev.varve.cli.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.varve.VaultException;
import dev.varve.VaultLocation;
import dev.varve.cli.output.Streams;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {
    private static final VaultLocation VAULT = VaultLocation.parse("restic:/somewhere");

    private final Map<String, String> variables = new HashMap<>();
    private final ArrayDeque<String> answers = new ArrayDeque<>();

    @TempDir
    private Path folder;

    @Test
    void varvesVariables_goBeforeRestics() throws IOException {
        variables.put("RESTIC_PASSWORD", "theirs");
        assertThat(password()).isEqualTo("theirs");
        Files.writeString(folder.resolve("secret"), "öurs\nand a second line");
        variables.put("VARVE_PASSWORD_FILE", "secret");
        assertThat(password()).isEqualTo("öurs");
        variables.put("VARVE_PASSWORD", "mine");
        assertThat(password()).isEqualTo("mine");
    }

    @Test
    void command_isRunWithoutAShell() throws IOException {
        variables.put("VARVE_PASSWORD_COMMAND", "printf '%s\\n' \"two words\" $HOME");
        assertThat(password()).isEqualTo("two words");
    }

    @Test
    void command_thatFails_isNamedByItsVariable() {
        variables.put("VARVE_PASSWORD_COMMAND", "sh -c 'echo secret; exit 3'");
        assertThatThrownBy(this::password)
                .isInstanceOf(VaultException.WrongPassword.class)
                .hasMessageContaining("VARVE_PASSWORD_COMMAND")
                .hasMessageContaining("ended with 3")
                .hasMessageNotContaining("secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'open", " ", "\"a b"})
    void command_thatIsNone_isWrongUsage(String command) {
        variables.put("VARVE_PASSWORD_COMMAND", command);
        assertThatThrownBy(this::password)
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("VARVE_PASSWORD_COMMAND");
    }

    @Test
    void file_thatIsNotThere_isNamed() {
        variables.put("VARVE_PASSWORD_FILE", "missing");
        assertThatThrownBy(this::password)
                .isInstanceOf(VaultException.WrongPassword.class)
                .hasMessageContaining("missing");
    }

    @Test
    void file_thatIsNoUtf8_isRefused() throws IOException {
        Files.write(folder.resolve("secret"), new byte[] {(byte) 0xff, '\n'});
        variables.put("VARVE_PASSWORD_FILE", "secret");
        assertThatThrownBy(this::password).hasMessageContaining("UTF-8");
    }

    @Test
    void person_isAskedOnce_andTwiceForANewOne() throws IOException {
        answers.add("typed");
        assertThat(password()).isEqualTo("typed");
        answers.addAll(List.of("new", "new"));
        assertThat(new String(passwords().newPassword(VAULT))).isEqualTo("new");
        answers.addAll(List.of("new", "newer"));
        assertThatThrownBy(() -> passwords().newPassword(VAULT)).isInstanceOf(VaultException.Refused.class);
    }

    @Test
    void nobodyToAsk_isToldWhatToSet() {
        assertThatThrownBy(this::password)
                .isInstanceOf(VaultException.WrongPassword.class)
                .hasMessageContaining("VARVE_PASSWORD_FILE");
    }

    private String password() throws IOException {
        return new String(passwords().password(VAULT));
    }

    private Passwords passwords() {
        OutputStream nowhere = OutputStream.nullOutputStream();
        var streams = new Streams(nowhere, nowhere, false, false, () -> 80, StandardCharsets.UTF_8);
        Prompt prompt = question -> answers.isEmpty() ? null : answers.remove().toCharArray();
        return new Passwords(
                new Surroundings(streams, variables, folder, folder, InstantSource.system(), ZoneOffset.UTC, prompt));
    }
}
