package dev.varve.bench.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SamplesTest {
    @Test
    void median_ofAnOddNumber_isTheMiddleOne() {
        assertThat(samples(900, 1, 3).median()).isEqualTo(3);
    }

    @Test
    void median_ofAnEvenNumber_isBetweenTheMiddleTwo() {
        assertThat(samples(900, 1, 3, 4).median()).isEqualTo(3.5);
    }

    @Test
    void ratio_toAnother_isThatOfTheMedians() {
        assertThat(samples(1, 2, 3).ratioTo(samples(4, 4, 90))).isEqualTo(0.5);
    }

    private static Samples samples(long... millis) {
        List<Duration> times =
                LongStream.of(millis).mapToObj(Duration::ofMillis).toList();
        return new Samples(times);
    }
}
