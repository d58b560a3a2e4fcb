package dev.varve.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SizesTest {

    @ParameterizedTest
    @CsvSource({
        "-1, –",
        "0, 0 B",
        "999, 999 B",
        "1000, 1.0 KB",
        "1478, 1.5 KB",
        "1049, 1.0 KB",
        "999949, 999.9 KB",
        "999950, 1.0 MB",
        "104857600, 104.9 MB",
        "10000000000, 10.0 GB",
        "9223372036854775807, 9.2 EB"
    })
    void of_bytes_readsInDecimalUnits(long bytes, String expected) {
        assertThat(Sizes.of(bytes)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"999 | 999 B", "1478 | 1.5 KB (1,478 bytes)", "104857600 | 104.9 MB (104,857,600 bytes)", "-1 | –"
            })
    void exact_bytes_namesEachOfThem(long bytes, String expected) {
        assertThat(Sizes.exact(bytes)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"1478, 287, 5.1×", "0, 20, ''", "10, -1, ''", "10, 20, ''", "1000, 990, ''", "110, 100, 1.1×"})
    void ratio_sizes_saysHowManyTimesSmaller(long size, long stored, String expected) {
        assertThat(Sizes.ratio(size, stored)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"0 | 0 snapshots", "1 | 1 snapshot", "12000 | 12,000 snapshots"})
    void count_number_agreesWithItsNoun(long number, String expected) {
        assertThat(Sizes.count(number, "snapshot")).isEqualTo(expected);
    }
}
