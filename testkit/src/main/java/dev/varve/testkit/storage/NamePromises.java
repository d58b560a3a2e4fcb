package dev.varve.testkit.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Only valid names are taken, and no other leads anywhere. */
interface NamePromises extends StoragePromises {

    @ParameterizedTest
    @ValueSource(strings = {"a", "0", "-", "_", "a.", "a..b", "a/b", "a/b/c/d", "0123456789abcdef-_.z", "con", "tmp/x"})
    default void name_thatIsValid_isTaken(String name) throws IOException {
        save(name, "here");
        assertThat(read().load(name)).isEqualTo(StoragePromises.bytes("here"));
        assertThat(listed(""))
                .singleElement()
                .satisfies(stored -> assertThat(stored.name()).isEqualTo(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/a",
                "a/",
                "a//b",
                ".",
                "..",
                "../a",
                "a/../b",
                "a/.b",
                ".a",
                "a/b/c/d/e",
                "A",
                "aB",
                "a b",
                "a\\b",
                "a\0",
                "a\n",
                "ä",
                "а",
                "ａ",
                "😀",
                "a:b",
                "c:",
                "~",
                "*",
                "%2e",
                "a\u202eb",
                "ß/a",
                "a/é"
            })
    default void name_thatIsNot_isRefusedByEveryCall(String name) throws IOException {
        save("valid", "here");
        refused(() -> save(name, ""));
        refused(() -> read().load(name));
        refused(() -> read().load(name, 0, ByteBuffer.allocate(1)));
        refused(() -> read().stat(name));
        refused(() -> listed(name));
        refused(() -> written().remove(List.of("valid", name)));
        assertThat(listed("")).as("nothing was removed before the invalid name").hasSize(1);
    }

    @Test
    default void name_thatIsEmpty_namesNothing() {
        refused(() -> save("", ""));
        refused(() -> read().load(""));
        refused(() -> read().stat(""));
        refused(() -> written().remove(List.of("")));
    }

    private static void refused(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    default void name_belowAnother_isRefusedAndHarmsNothing() throws IOException {
        save("data", "a file");
        assertThatThrownBy(() -> save("data/ab", "below it")).isInstanceOf(IOException.class);
        assertThat(read().load("data")).isEqualTo(StoragePromises.bytes("a file"));
        assertThat(listed("")).hasSize(1);
    }

    @Test
    default void name_aboveAnother_isRefusedAndHarmsNothing() throws IOException {
        save("data/ab", "below");
        assertThatThrownBy(() -> save("data", "above it")).isInstanceOf(IOException.class);
        written().remove(List.of("data"));
        assertThat(read().load("data/ab")).isEqualTo(StoragePromises.bytes("below"));
        assertThat(listed("")).hasSize(1);
    }

    @Test
    default void toString_saysWhereThisIs() {
        assertThat(read().toString()).isNotBlank().doesNotContain("@");
    }
}
