package dev.varve.files;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExtendedAttributeTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "\0", "user.a\0b", "user.a\0"})
    void nameThatTheSystemWouldCutShort_isRefused(String name) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> new ExtendedAttribute(bytes, new byte[0]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no name of an extended attribute");
    }
}
