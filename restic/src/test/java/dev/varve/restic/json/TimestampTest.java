package dev.varve.restic.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.varve.restic.blob.FormatException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimestampTest {
    @ParameterizedTest
    @CsvSource({
        "2026-11-25T09:00:00.120Z, UTC, 2026-11-25T09:00:00.12Z",
        "2026-11-25T09:00:00Z, Europe/Berlin, 2026-11-25T10:00:00+01:00",
        "2026-07-01T00:00:00.000000001Z, America/New_York, 2026-06-30T20:00:00.000000001-04:00",
        "1969-12-31T23:59:59.999999999Z, UTC, 1969-12-31T23:59:59.999999999Z",
        "2026-01-01T00:00:00Z, Asia/Kathmandu, 2026-01-01T05:45:00+05:45",
        "2026-01-01T00:00:00Z, Europe/London, 2026-01-01T00:00:00Z",
        "1880-01-01T00:00:00Z, Europe/Berlin, 1880-01-01T00:53:28+00:53",
        "+12345-02-29T00:00:00Z, UTC, 9999-03-01T00:00:00Z",
        "-0004-03-01T01:02:03.5Z, UTC, 0000-03-01T01:02:03.5Z",
    })
    void instant_inZone_isWrittenAsGoDoes(String instant, String zone, String text) {
        String parsable = instant.replace("+12345-02-29", "+12344-02-29");
        assertThat(Timestamp.of(Instant.parse(parsable), ZoneId.of(zone))).hasToString(text);
    }

    @Test
    void time_readAndWritten_isTheSame() throws Exception {
        Random random = new Random(11);
        for (int i = 0; i < 5000; i++) {
            Instant instant =
                    Instant.ofEpochSecond(random.nextLong(-62167219200L, 253402300800L), random.nextInt(1_000_000_000));
            ZoneOffset zone = ZoneOffset.ofTotalSeconds(60 * random.nextInt(-18 * 60, 18 * 60 + 1));
            Timestamp time = Timestamp.of(instant, zone);
            assertThat(Timestamp.parse(time.toString())).isEqualTo(time);
        }
    }

    @Test
    void time_withOffset_meansItsInstant() throws Exception {
        assertThat(Timestamp.parse("2026-11-25T10:00:00.5+01:30").toInstant())
                .isEqualTo(Instant.parse("2026-11-25T08:30:00.5Z"));
        assertThat(Timestamp.ZERO).hasToString("0001-01-01T00:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026",
                "2026-02-29T00:00:00Z",
                "2026-13-01T00:00:00Z",
                "2026-01-00T00:00:00Z",
                "2026-01-01T24:00:00Z",
                "2026-01-01T00:60:00Z",
                "2026-01-01T00:00:60Z",
                "2026-01-01t00:00:00Z",
                "2026-01-01T00:00:00z",
                "2026-01-01T00:00:00",
                "2026-01-01T00:00:00.Z",
                "2026-01-01T00:00:00,5Z",
                "2026-01-01T00:00:00+24:00",
                "2026-01-01T00:00:00+0100",
                "2026-01-01T00:00:00Z ",
                "+2026-01-01T00:00:00Z",
                "2026-01-01T00:00:00+01:00[X]"
            })
    void text_thatIsNoTime_isRefused(String text) {
        assertThatThrownBy(() -> Timestamp.parse(text)).isInstanceOf(FormatException.class);
    }
}
