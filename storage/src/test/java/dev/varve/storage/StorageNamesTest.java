package dev.varve.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class StorageNamesTest {

    @Test
    void name_ofUpToFourParts_isOne() {
        assertThat(StorageNames.isName("config")).isTrue();
        assertThat(StorageNames.isName("data/ab/ab-c_d.e/4")).isTrue();
        assertThat(StorageNames.isName("1/2/3/4/5")).isFalse();
    }

    @Test
    void everyOtherCharacter_makesItNone() {
        for (char character = 0; character < 0x3000; character++) {
            boolean allowed = "abcdefghijklmnopqrstuvwxyz0123456789._-/".indexOf(character) >= 0;
            assertThat(StorageNames.isName("a" + character + "a"))
                    .as("\\u%04x", (int) character)
                    .isEqualTo(allowed);
        }
    }

    @Test
    void dotInFront_andEmptyParts_makeItNone() {
        for (String name : new String[] {"", ".", "..", ".a", "a/.", "a/..", "a/.b/c", "/", "/a", "a/", "a//b"}) {
            assertThat(StorageNames.isName(name)).as(name).isFalse();
        }
    }

    @Test
    void folder_mayBeEmpty() {
        assertThat(StorageNames.requireFolder("")).isEmpty();
        assertThat(StorageNames.requireFolder("data/ab")).isEqualTo("data/ab");
        assertThatThrownBy(() -> StorageNames.requireFolder("data/")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusal_saysWhatIsAllowed() {
        assertThatThrownBy(() -> StorageNames.require("../etc"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'../etc'")
                .hasMessageContaining("a-z");
    }
}
