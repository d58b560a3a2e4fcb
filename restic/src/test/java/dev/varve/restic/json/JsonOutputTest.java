package dev.varve.restic.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.varve.restic.blob.Id;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class JsonOutputTest {
    private static String written(JsonOutput json) {
        return new String(json.toBytes(), StandardCharsets.UTF_8);
    }

    private static String string(byte... bytes) {
        return written(new JsonOutput().string(bytes));
    }

    @Test
    void string_withSpecialCharacters_isEscapedAsInGo() {
        assertThat(written(new JsonOutput().string("a\"\\/<>&\n\r\t\u0000\u001f\u007f\u2028\u2029\ufffdä\ud83d\ude00")))
                .isEqualTo(
                        "\"a\\\"\\\\/\\u003c\\u003e\\u0026\\n\\r\\t\\u0000\\u001f\u007f\\u2028\\u2029\ufffdä\ud83d\ude00\"");
    }

    @Test
    void string_withBackspaceAndFormFeed_followsTheGenerationOfGo() {
        assertThat(written(new JsonOutput(true).string("\b\f"))).isEqualTo("\"\\b\\f\"");
        assertThat(written(new JsonOutput(false).string("\b\f"))).isEqualTo("\"\\u0008\\u000c\"");
    }

    @Test
    void string_ofBadUtf8_hasOneReplacementForEachByte() {
        assertThat(string((byte) 'a', (byte) 0xFF, (byte) 'b')).isEqualTo("\"a\\ufffdb\"");
        assertThat(string((byte) 0xE2, (byte) 0x82)).as("cut short").isEqualTo("\"\\ufffd\\ufffd\"");
        assertThat(string((byte) 0xC0, (byte) 0x80)).as("too long a form").isEqualTo("\"\\ufffd\\ufffd\"");
        assertThat(string((byte) 0xED, (byte) 0xA0, (byte) 0x80))
                .as("surrogate")
                .isEqualTo("\"\\ufffd\\ufffd\\ufffd\"");
        assertThat(string((byte) 0xF4, (byte) 0x90, (byte) 0x80, (byte) 0x80))
                .as("beyond")
                .hasSize(26);
    }

    @Test
    void string_ofAnyText_isReadBack() throws Exception {
        Random random = new Random(3);
        for (int i = 0; i < 2000; i++) {
            String text = random.ints(random.nextInt(20), 0, 0x3000)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            try (JsonInput json =
                    JsonInput.of(new JsonOutput(i % 2 == 0).string(text).toBytes())) {
                assertThat(json.text("it")).isEqualTo(text);
            }
        }
    }

    @Test
    void object_withMembers_hasCommasBetween() {
        JsonOutput json = new JsonOutput();
        json.raw('{')
                .member("a")
                .unsigned(-1)
                .member("b")
                .strings(List.of("x", "y"))
                .member("c")
                .id(Id.of(new byte[0]));
        json.members(List.of(new RawMember("<d>", "{\"e\": 1.50}")));
        assertThat(written(json.raw('}')))
                .isEqualTo("{\"a\":18446744073709551615,\"b\":[\"x\",\"y\"],\"c\":\""
                        + Id.of(new byte[0]).hex() + "\",\"\\u003cd\\u003e\":{\"e\": 1.50}}");
    }
}
