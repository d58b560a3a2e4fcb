package dev.varve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VaultConfigTest {
    @ParameterizedTest
    @ValueSource(strings = {"yyyyMMdd_HHmmss", "yyyyMMddHHmmss", "yyyyMMdd-HHmmss", "yyyyMMdd'T'HHmmssSSS"})
    void timestampFormat_thatAlwaysMakesAnId_isTaken(String pattern) {
        assertThat(VaultConfig.DEFAULT.withTimestampFormat(pattern).timestampFormat())
                .isEqualTo(pattern);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yyyyMMdd_Hmmss",
                "yyyyMdd_HHmmss",
                "yyyyMMd_HHmmss",
                "yyyyMMdd_HHmmssn",
                "yyyyMMdd_hhmmss",
                "yyyyMMdd",
                "'x'"
            })
    void timestampFormat_thatMakesAnIdOnlyAtSomeTimes_isRefused(String pattern) {
        assertThatThrownBy(() -> VaultConfig.DEFAULT.withTimestampFormat(pattern))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("timestamp format");
    }
}
