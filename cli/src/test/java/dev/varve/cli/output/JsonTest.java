package dev.varve.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class JsonTest {

    @Test
    void text_isExact_andHalvesOfPairsAreReplaced() {
        assertThat(written("a\u001b\"\n漢 \uD83D\uDE80 \ud83d! \ude80"))
                .isEqualTo("{\"x\":\"a\\u001B\\\"\\n漢 \uD83D\uDE80 \ufffd! \ufffd\"}\n");
    }

    @Test
    void unknownValues_areNull() {
        assertThat(document(json -> json.object(() -> {
                    json.size("size", -1);
                    json.text("text", null);
                    json.snapshot("snapshot", null);
                    json.words("words", List.of());
                })))
                .isEqualTo("{\"size\":null,\"text\":null,\"snapshot\":null,\"words\":[]}\n");
    }

    private static String written(String text) {
        return document(json -> json.object(() -> json.text("x", text)));
    }

    private static String document(Consumer<Json> content) {
        return new String(Json.document(content), StandardCharsets.UTF_8);
    }
}
