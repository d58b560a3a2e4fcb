package dev.varve.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EscapesTest {

    @ParameterizedTest
    @CsvSource({
        "plain words, plain words",
        "Ünïcödé – 漢字 \uD83D\uDE80, Ünïcödé – 漢字 \uD83D\uDE80",
        "'red \u001b[31mred', 'red \\u001b[31mred'",
        "'two\nlines', 'two\\nlines'",
        "'tab\there', 'tab\\there'",
        "'back\bspace', 'back\\u0008space'",
        "'back\rhome', 'back\\rhome'",
        "'c1 \u009b31m', 'c1 \\u009b31m'",
        "'turned \u202etxt.exe', 'turned \\u202etxt.exe'",
        "'line \u2028 break', 'line \\u2028 break'",
        "'half \ud83d of a pair', 'half \\ud83d of a pair'",
        "'other half \ude80', 'other half \\ude80'",
        "'delete \u007f', 'delete \\u007f'",
        "'bell \u0007', 'bell \\u0007'"
    })
    void visible_anything_showsWhatWouldAct(String text, String expected) {
        assertThat(Escapes.visible(text)).isEqualTo(expected);
    }

    @Test
    void visible_harmlessText_isTheSameObject() {
        String text = "nothing to do";
        assertThat(Escapes.visible(text)).isSameAs(text);
    }

    @Test
    void visibleLines_lineBreaks_stay() {
        assertThat(Escapes.visibleLines("one\ntwo\u001b")).isEqualTo("one\ntwo\\u001b");
    }
}
