package dev.varve.restic.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScryptCostTest {
    private static final long MILLI = 1_000_000;

    private long now;

    @ParameterizedTest
    @CsvSource({"10, 50", "60, 9", "125, 4", "500, 1", "3000, 1"})
    void calibrated_machineOfThatSpeed_takesHalfASecond(long millisOfOne, int p) {
        assertThat(calibrated(cost -> millisOfOne * cost.p())).isEqualTo(new ScryptCost(32768, 8, p));
    }

    @Test
    void calibrated_machineBusyDuringTheTrials_takesTheShortest() {
        long[] delays = {900, 0, 400};
        int[] trial = {0};

        ScryptCost cost = calibrated(some -> 50L * some.p() + (trial[0] < 3 ? delays[trial[0]++] : 0));

        assertThat(cost.p()).isEqualTo(10);
    }

    @Test
    void calibrated_machineFasterThanItsTrials_isMadeSlowEnough() {
        int[] trial = {0};

        ScryptCost cost = calibrated(some -> (trial[0]++ < 3 ? 100L : 10L) * some.p());

        assertThat(10 * cost.p()).isGreaterThanOrEqualTo(250);
    }

    @Test
    void calibrated_machineOfNoTime_ends() {
        assertThat(calibrated(cost -> 0)).isEqualTo(new ScryptCost(32768, 8, 64));
    }

    @ParameterizedTest
    @CsvSource({"1024, 1, 1", "32768, 1, 64", "32768, 8, 64", "1048576, 8, 8", "4194304, 2, 8", "131072, 64, 8"})
    void cost_withinTheBounds_isTaken(int n, int r, int p) {
        assertThatCode(() -> new ScryptCost(n, r, p)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "512, 8, 1",
        "0, 8, 1",
        "-2147483648, 8, 1",
        "1025, 8, 1",
        "8388608, 1, 1",
        "65536, 1, 1",
        "32768, 0, 1",
        "32768, -8, 1",
        "32768, 65, 1",
        "32768, 8, 0",
        "32768, 8, 65",
        "2097152, 8, 1",
        "1048576, 8, 9",
        "32768, 64, 64"
    })
    void cost_outOfBounds_isRefused(int n, int r, int p) {
        assertThatThrownBy(() -> new ScryptCost(n, r, p)).isInstanceOf(IllegalArgumentException.class);
    }

    private ScryptCost calibrated(ToLongFunction<ScryptCost> millis) {
        Consumer<ScryptCost> work = cost -> now += MILLI * millis.applyAsLong(cost);
        return ScryptCost.calibrated(() -> now, work);
    }
}
