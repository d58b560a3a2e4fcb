package dev.varve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarSpanTest {

    @Test
    void parse_everyUnit_isRead() {
        assertThat(CalendarSpan.parse("1y5m7d2h")).isEqualTo(new CalendarSpan(1, 5, 7, 2));
    }

    @ParameterizedTest
    @CsvSource({"2h1y,1y2h", "' 7d ',7d", "0d,0h", "0y12m,12m", "007h,7h", "1000000h,1000000h"})
    void parse_anyOrderAndSpaces_isWrittenTheShortWay(String text, String written) {
        assertThat(CalendarSpan.parse(text)).hasToString(written);
        assertThat(CalendarSpan.parse(written)).isEqualTo(CalendarSpan.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "5", "d", "1w", "-1d", "1d-2h", "1.5d", "1 d", "1D", "１d", "99999999d", "1d 2h"})
    void parse_anythingElse_isRefusedWithAnExample(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CalendarSpan.parse(text))
                .withMessage("duration '" + text + "': give years, months, days and hours, such as 1y5m7d2h");
    }

    @Test
    void parse_unitTwice_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CalendarSpan.parse("1d2h3d"))
                .withMessage("duration '1d2h3d': 'd' stands in it twice");
    }

    @Test
    void span_numberOutOfRange_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CalendarSpan(0, 0, -1, 0))
                .withMessage("duration with the number -1: give 0 to 1000000");
        assertThatIllegalArgumentException().isThrownBy(() -> CalendarSpan.parse("1000001h"));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-03-31T10:00+02:00, 1m, 2024-03-02T10:00+02:00",
        "2023-03-31T10:00+02:00, 1m, 2023-03-03T10:00+02:00",
        "2024-02-29T10:00Z, 1y, 2023-03-01T10:00Z",
        "2024-02-29T10:00Z, 4y, 2020-02-29T10:00Z",
        "2024-01-01T01:00+01:00, 2h, 2023-12-31T23:00+01:00",
        "2024-12-31T00:00Z, 1y1m1d, 2023-11-30T00:00Z",
        "2024-01-31T00:00Z, 2m40d, 2023-10-22T00:00Z",
    })
    void before_daysThatAMonthLacks_runOverAsRestics(OffsetDateTime time, String span, OffsetDateTime expected) {
        assertThat(CalendarSpan.parse(span).before(time)).isEqualTo(expected);
    }

    @Test
    void before_theLongestSpan_canBeReckoned() {
        OffsetDateTime before = CalendarSpan.parse("1000000y1000000m1000000d1000000h")
                .before(OffsetDateTime.parse("2024-01-01T00:00Z"));

        assertThat(before.toInstant())
                .isBefore(OffsetDateTime.parse("-0001-01-01T00:00Z").toInstant());
    }
}
