package dev.varve.restic.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyFileTest {
    private static final ScryptCost CHEAP = new ScryptCost(1024, 8, 1);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-04T10:20:30.1234Z"), ZoneId.of("+02:00"));
    private static final MasterKey KEY = MasterKey.random(new Random(1));

    @ParameterizedTest
    @ValueSource(strings = {"", "secret", "pässwörd 密 🔑", " blanks at both ends "})
    void open_withItsPassword_isTheMasterKey(String password) throws IOException {
        KeyFile file = KeyFile.parse(created(password).json());

        try (MasterKey opened = file.open(password.toCharArray()).orElseThrow()) {
            assertThat(opened.json()).isEqualTo(KEY.json());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Secret", "secret "})
    void open_withAnotherPassword_isNothing(String password) throws IOException {
        assertThat(created("secret").open(password.toCharArray())).isEmpty();
    }

    @Test
    void open_anyPassword_leavesTheCallersCharactersToTheCaller() throws IOException {
        char[] password = "secret".toCharArray();

        created("secret").open(password);

        assertThat(password).containsExactly('s', 'e', 'c', 'r', 'e', 't');
    }

    @Test
    void open_halfACharacter_isRefused() throws IOException {
        KeyFile file = created("?");

        assertThatThrownBy(() -> file.open(new char[] {'\ud800'})).isInstanceOf(CharacterCodingException.class);
    }

    @Test
    void json_ofANewFile_isWrittenAsResticDoes() throws IOException {
        String json = new String(created("secret").json(), StandardCharsets.UTF_8);

        assertThat(json)
                .matches(
                        "\\{\"created\":\"2026-11-04T12:20:30\\.1234\\+02:00\",\"username\":\"me\",\"hostname\":\"here\","
                                + "\"kdf\":\"scrypt\",\"N\":1024,\"r\":8,\"p\":1,\"salt\":\"[^\"]{88}\",\"data\":\"[^\"]+\"}");
    }

    @Test
    void parse_unknownMembers_areIgnored() throws IOException {
        KeyFile file = created("secret");
        String more = "{\"new\":{\"deep\":[1,{}]}," + text(file).substring(1);

        assertThat(KeyFile.parse(more.getBytes(StandardCharsets.UTF_8))).isEqualTo(file);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"scrypt\" | \"argon2\"",
                "\"N\":1024 | \"N\":1073741824",
                "\"N\":1024 | \"N\":-1024",
                "\"N\":1024 | \"N\":99999999999999999999",
                "\"N\":1024 | \"N\":1024.5",
                "\"N\":1024 | \"N\":\"1024\"",
                "\"N\":1024 | \"M\":1024",
                "\"p\":1 | \"p\":1000000",
                "\"r\":8 | \"r\":0",
                "\"salt\":\" | \"salt\":\"*",
                "\"salt\":\" | \"salt\":\"\",\"x\":\"",
                "\"data\":\" | \"data\":\"AAAA\",\"x\":\"",
                "\"salt\":\" | \"salt\":null,\"x\":\"",
                "\"kdf\":\" | \"kdf\":null,\"x\":\"",
                "} | }}",
                "} | ' '"
            })
    void parse_damagedOrHostileFile_isRefused(String sound, String bad) throws IOException {
        String json = text(created("secret")).replace(sound, bad);

        assertThatThrownBy(() -> KeyFile.parse(json.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(KeyFormatException.class);
    }

    @Test
    void parse_labelOfNulls_isRead() throws IOException {
        String json = text(created("secret")).replaceAll("\"(created|username|hostname)\":\"[^\"]*\"", "\"$1\":null");

        KeyFile file = KeyFile.parse(json.getBytes(StandardCharsets.UTF_8));

        assertThat(file.created() + file.username() + file.hostname()).isEmpty();
        assertThat(file.open("secret".toCharArray())).isPresent();
    }

    @Test
    void parse_hugeFile_isRefused() {
        assertThatThrownBy(() -> KeyFile.parse(new byte[KeyFile.LARGEST_FILE + 1]))
                .isInstanceOf(KeyFormatException.class);
    }

    @Test
    void parse_deepNesting_isRefused() {
        byte[] json = ("{\"x\":" + "[".repeat(60_000)).getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> KeyFile.parse(json)).isInstanceOf(KeyFormatException.class);
    }

    private static KeyFile created(String password) throws IOException {
        return KeyFile.create(password.toCharArray(), CHEAP, KEY, "me", "here", CLOCK, new Random(2));
    }

    private static String text(KeyFile file) {
        return new String(file.json(), StandardCharsets.UTF_8);
    }
}
