package dev.varve.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimesTest {

    @ParameterizedTest
    @CsvSource({
        "2025-11-04T12:00+01:00, 2025-11-04T12:00:00+01:00",
        "2025-11-04T12:00:07Z, 2025-11-04T12:00:07Z",
        "2025-11-04T12:00:07.5-03:30, 2025-11-04T12:00:07.500-03:30",
        "2025-11-04T12:00:07.000000001Z, 2025-11-04T12:00:07.000000001Z",
        "2025-11-04T12:00:07.123456Z, 2025-11-04T12:00:07.123456Z",
        "0999-01-02T03:04:05Z, 0999-01-02T03:04:05Z"
    })
    void rfc3339_time_hasSecondsAndOffset(String time, String expected) {
        String written = Times.rfc3339(OffsetDateTime.parse(time));
        assertThat(written).isEqualTo(expected);
        assertThat(OffsetDateTime.parse(written)).isEqualTo(OffsetDateTime.parse(time));
    }

    @Test
    void local_time_isThatOfTheReadersZone() {
        OffsetDateTime time = OffsetDateTime.parse("2025-07-04T23:30:05+00:00");
        assertThat(Times.local(time, ZoneId.of("Europe/Berlin"))).isEqualTo("2025-07-05 01:30:05");
    }
}
