package dev.varve.restic.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.varve.restic.blob.FormatException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GoQuotingTest {
    private static String quoted(String latin1) {
        return GoQuoting.quote(RawText.of(latin1.getBytes(StandardCharsets.ISO_8859_1)), TreeDialect.CURRENT);
    }

    @Test
    void name_withSpecialCharacters_isQuotedAsInGo() {
        assertThat(quoted("a\"b\\c")).isEqualTo("a\\\"b\\\\c");
        assertThat(quoted("\u0007\b\t\n\u000b\f\r\u0001\u001f\u007f"))
                .isEqualTo("\\a\\b\\t\\n\\v\\f\\r\\x01\\x1f\\x7f");
        assertThat(quoted("\u00ff\u00c0\u0080")).isEqualTo("\\xff\\xc0\\x80");
    }

    @ParameterizedTest
    @CsvSource({
        "A0, \\u00a0",
        "AD, \\u00ad",
        "3000, \\u3000",
        "2028, \\u2028",
        "E000, \\ue000",
        "FFFF, \\uffff",
        "10FFFF, \\U0010ffff"
    })
    void character_thatGoDoesNotPrint_isEscaped(String hex, String quoted) {
        RawText name = RawText.of(Character.toString(Integer.parseInt(hex, 16)));
        assertThat(GoQuoting.quote(name, TreeDialect.CURRENT)).isEqualTo(quoted);
    }

    @Test
    void character_thatOnlyLaterUnicodeKnows_isEscapedInOldDialect() {
        RawText shakingFace = RawText.of(Character.toString(0x1FAE8));
        assertThat(GoQuoting.quote(shakingFace, TreeDialect.RESTIC_0_14)).isEqualTo("\\U0001fae8");
        assertThat(GoQuoting.quote(shakingFace, TreeDialect.CURRENT)).isEqualTo(Character.toString(0x1FAE8));
    }

    @Test
    void printable_inBothDialects_agreesWithTheTypesOfUnicode() {
        for (int c = 0; c < 0x3000; c++) {
            int type = Character.getType(c);
            boolean shown = c == ' '
                    || !Character.isISOControl(c)
                            && type != Character.FORMAT
                            && type != Character.UNASSIGNED
                            && !Character.isSpaceChar(c);
            if (shown != PrintableCharacters.of(TreeDialect.CURRENT).contains(c)) {
                assertThat(PrintableCharacters.of(TreeDialect.RESTIC_0_14).contains(c))
                        .as("%x", c)
                        .isFalse();
            }
        }
    }

    @Test
    void name_ofAnyBytes_isReadBack() throws Exception {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = new byte[random.nextInt(1, 12)];
            random.nextBytes(bytes);
            RawText name = i % 2 == 0 ? RawText.of(bytes) : RawText.of(new String(bytes, StandardCharsets.UTF_16));
            for (TreeDialect dialect : TreeDialect.values()) {
                assertThat(GoQuoting.unquote(GoQuoting.quote(name, dialect))).isEqualTo(name);
            }
        }
    }

    @Test
    void quoted_inAnyOfGosWays_isRead() throws Exception {
        assertThat(GoQuoting.unquote("\\101\\x41\\u0041\\U00000041\\\"\\\\")).isEqualTo(RawText.of("AAAA\"\\"));
        assertThat(GoQuoting.unquote("\\377ä"))
                .isEqualTo(RawText.of("\u00ff\u00c3\u00a4".getBytes(StandardCharsets.ISO_8859_1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"",
                "\\",
                "a\\",
                "\\x",
                "\\x4",
                "\\xg0",
                "\\u004",
                "\\ud800",
                "\\U00110000",
                "\\Uffffffff",
                "\\'",
                "\\q",
                "\\400",
                "\\08",
                "a\nb",
                "\\x\u0661\u0661"
            })
    void quoted_badly_isRefused(String quoted) {
        assertThatThrownBy(() -> GoQuoting.unquote(quoted)).isInstanceOf(FormatException.class);
    }
}
