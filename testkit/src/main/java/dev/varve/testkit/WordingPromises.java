package dev.varve.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.varve.BackupOptions;
import dev.varve.Snapshot;
import dev.varve.SnapshotFilter;
import dev.varve.VaultException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of a snapshot comes back word for word, or is refused; it is never changed by the way. */
interface WordingPromises extends Promises {

    /** Bytes of UTF-8 that a description may have. */
    int LONGEST_DESCRIPTION = 4 * 1024;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "before the import",
                "two\nlines\r\nand a third\n",
                "tab\tand \"quotes\" 'single' `back` \\ backslash / slash",
                "Größe ändern – «naïve» 日本語 עברית",
                "emoji 🗂️ 👩‍👩‍👧‍👦 𝔘",
                "controls \u0000 \u0001 \u0007 \b \u001b[31m \u007f \u0085",
                "separators \u2028 \u2029 \ufeff \ufffe",
                "{\"description\": [null, true], }",
                "<b>&amp;</b> ${x} %s {0} $(ls) ; rm -rf *",
                "e\u0301 is not \u00e9",
                "-- ../../etc/passwd"
            })
    default void description_ofAnyText_comesBackWordForWord(String text) throws IOException {
        Snapshot snapshot = scene().backup(new byte[] {1}, BackupOptions.DEFAULT.withDescription(text));
        assertThat(snapshot.description()).isEqualTo(text);
        assertThat(scene().open().find(snapshot.id()).description()).isEqualTo(text);
        assertThat(scene().content(snapshot.id())).containsExactly(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "\"", "\n", "\u0001", "é", "🗂"})
    default void description_ofFourKibibytes_isKept(String letter) throws IOException {
        int bytes = letter.getBytes(StandardCharsets.UTF_8).length;
        String text = letter.repeat(LONGEST_DESCRIPTION / bytes);
        Snapshot snapshot = scene().backup(new byte[] {1}, BackupOptions.DEFAULT.withDescription(text));
        assertThat(scene().open().find(snapshot.id()).description()).isEqualTo(text);
        assertThat(scene().content(snapshot.id())).containsExactly(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "é", "🗂"})
    default void description_ofOneByteMore_isRefusedAndNothingWritten(String letter) throws IOException {
        scene().backup("one");
        scene().save("two");
        int bytes = letter.getBytes(StandardCharsets.UTF_8).length;
        String text = letter.repeat(LONGEST_DESCRIPTION / bytes) + "x";
        Tree before = scene().picture();
        assertThatThrownBy(() -> scene().vault().backup(scene().source(), BackupOptions.DEFAULT.withDescription(text)))
                .isInstanceOf(VaultException.Refused.class)
                .hasMessageContaining("description")
                .message()
                .containsPattern("4 ?KiB|4,?096");
        assertThat(scene().picture()).isEqualTo(before);
    }

    /** Half a character is no UTF-8: an engine may refuse it or keep it, but not put another in its place. */
    @Test
    default void description_withHalfACharacter_isKeptOrRefused() throws IOException {
        String text = "half \ud83d a character";
        scene().backup("one");
        scene().save("two");
        try {
            Snapshot snapshot = scene().vault()
                    .backup(scene().source(), BackupOptions.DEFAULT.withDescription(text))
                    .snapshot();
            assertThat(scene().open().find(snapshot.id()).description()).isEqualTo(text);
        } catch (VaultException.Refused e) {
            assertThat(e).hasMessageContaining("description");
            assertThat(scene().vault().list(SnapshotFilter.all())).hasSize(1);
        }
    }

    @Test
    default void tags_ofAnyText_comeBackSorted() throws IOException {
        Set<String> tags = Set.of("work", "Größe", "with space", "🗂", "quote\"", "-x", "a=b", "release/1.0");
        Snapshot snapshot = scene().backup(new byte[] {1}, BackupOptions.DEFAULT.withTags(tags));
        assertThat(scene().open().find(snapshot.id()).tags()).containsExactlyElementsOf(new TreeSet<>(tags));
    }

    @ParameterizedTest
    @ValueSource(strings = {"one,two", ",", "", "line\nbreak", "line\rbreak"})
    default void tag_withACommaOrLineBreakOrNothing_isRefusedAndNothingWritten(String tag) throws IOException {
        scene().backup("one");
        scene().save("two");
        Tree before = scene().picture();
        assertThatThrownBy(() ->
                        scene().vault().backup(scene().source(), BackupOptions.DEFAULT.withTags(Set.of("good", tag))))
                .isInstanceOfAny(VaultException.Refused.class, IllegalArgumentException.class)
                .hasMessageContaining("tag");
        assertThat(scene().picture()).isEqualTo(before);
    }
}
