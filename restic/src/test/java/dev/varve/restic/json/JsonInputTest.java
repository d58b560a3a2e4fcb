package dev.varve.restic.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.varve.restic.blob.FormatException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonInputTest {
    private static JsonInput input(String json) throws FormatException {
        return JsonInput.of(json.getBytes(StandardCharsets.UTF_8));
    }

    private static List<RawMember> members(String json) throws FormatException {
        List<RawMember> members = new ArrayList<>();
        try (JsonInput input = input(json)) {
            input.beginObject("it");
            while (input.nextMember()) {
                members.add(input.raw());
            }
            input.end();
        }
        return members;
    }

    @Test
    void rawMember_ofAnyType_isKeptToTheByte() throws Exception {
        assertThat(
                        members(
                                "{\"a\" : 1.500e+2 , \"b\":[ 1,{\"c\":\"\\u00e4ä\"} ],\"d\":null,\"e\":\"x\\/y\" ,\"f\":{} , \"g\":-0}"))
                .containsExactly(
                        new RawMember("a", "1.500e+2"),
                        new RawMember("b", "[ 1,{\"c\":\"\\u00e4ä\"} ]"),
                        new RawMember("d", "null"),
                        new RawMember("e", "\"x\\/y\""),
                        new RawMember("f", "{}"),
                        new RawMember("g", "-0"));
    }

    @Test
    void rawMember_inPartOfArray_isFound() throws Exception {
        byte[] bytes = "xx{\"a\":[7]}yy".getBytes(StandardCharsets.UTF_8);
        try (JsonInput input = JsonInput.of(bytes, 2, bytes.length - 4)) {
            input.beginObject("it");
            assertThat(input.nextMember()).isTrue();
            assertThat(input.raw()).isEqualTo(new RawMember("a", "[7]"));
        }
    }

    @Test
    void rawMember_longerThanAnyBuffer_isKept() throws Exception {
        String text = "\"" + "aä\\n".repeat(100_000) + "\"";
        assertThat(members("{\"a\":" + text + ",\"b\":1}"))
                .containsExactly(new RawMember("a", text), new RawMember("b", "1"));
    }

    @Test
    void unsigned_ofAll64Bits_isRead() throws Exception {
        assertThat(input("18446744073709551615").unsigned("it")).isEqualTo(-1);
        assertThat(input("9223372036854775807").unsigned("it")).isEqualTo(Long.MAX_VALUE);
        assertThat(input("null").unsigned("it")).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"18446744073709551616", "-1", "1.0", "1e3", "\"1\"", "[]", "true", "99999999999999999999999999"})
    void unsigned_ofAnythingElse_isRefused(String json) {
        assertThatThrownBy(() -> input(json).unsigned("its size"))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("its size");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{\"a\"",
                "{\"a\":}",
                "{\"a\":1}}",
                "{\"a\":1} x",
                "{\"a\":\"\u0001\"}",
                "{'a':1}",
                "[",
                "nul"
            })
    void document_thatIsNoJson_isRefused(String json) {
        assertThatThrownBy(() -> members(json)).isInstanceOf(FormatException.class);
    }

    @Test
    void document_nestedBeyondSense_isRefused() {
        assertThatThrownBy(() -> members("{\"a\":" + "[".repeat(100_000))).isInstanceOf(FormatException.class);
    }

    @Test
    void document_ofBadUtf8_isRefused() {
        byte[] bytes = "{\"a\":\"\u00ff\"}".getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> {
                    JsonInput input = JsonInput.of(bytes);
                    input.beginObject("it");
                    input.nextMember();
                    input.text("its a");
                })
                .isInstanceOf(FormatException.class);
    }

    @Test
    void text_withHalfSurrogate_hasItReplaced() throws Exception {
        assertThat(input("\"a\\ud800b\"").text("it")).isEqualTo("a\ufffdb");
    }
}
