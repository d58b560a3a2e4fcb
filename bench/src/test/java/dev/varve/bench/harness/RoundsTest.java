package dev.varve.bench.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoundsTest {
    private final List<String> done = new ArrayList<>();

    @Test
    void contenders_measured_takeTurnsInAlternatingOrder() throws Exception {
        new Rounds(0, 3, Work.NOTHING).measure(List.of(contender("a"), contender("b")));
        assertThat(done).containsExactly("a", "b", "b", "a", "a", "b");
    }

    @Test
    void warmUps_measured_areDoneAndNotCounted() throws Exception {
        Samples samples = new Rounds(2, 3, Work.NOTHING).measure(contender("a"));
        assertThat(done).hasSize(5);
        assertThat(samples.sorted()).hasSize(3);
    }

    @Test
    void turn_measured_isPreparedThenSettled() throws Exception {
        var prepared = new Contender("a", () -> done.add("prepare"), () -> done.add("work"));
        new Rounds(0, 1, () -> done.add("settle")).measure(prepared);
        assertThat(done).containsExactly("prepare", "settle", "work");
    }

    private Contender contender(String name) {
        return new Contender(name, Work.NOTHING, () -> done.add(name));
    }
}
