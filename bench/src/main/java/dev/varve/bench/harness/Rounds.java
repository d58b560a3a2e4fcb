package dev.varve.bench.harness;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Rounds in which contenders take turns: A B, B A, A B, … Whatever slows the machine down for a while, or grows from turn
 * to turn, meets all of them alike, so their ratio holds where their times do not.
 *
 * @param warmUps rounds that do not count
 * @param rounds rounds that count
 * @param settle what is done before each turn, so that nobody pays for another's unfinished business
 */
public record Rounds(int warmUps, int rounds, Work settle) {

    /**
     * Lets the contenders take turns.
     *
     * @param contenders at least one, each by another name
     * @return what each of them took, by name
     */
    public Times measure(List<Contender> contenders) throws IOException, InterruptedException {
        Map<String, List<Duration>> times = new LinkedHashMap<>();
        contenders.forEach(contender -> times.put(contender.name(), new ArrayList<>()));
        for (int round = -warmUps; round < rounds; round++) {
            for (Contender contender : round % 2 == 0 ? contenders : contenders.reversed()) {
                Duration time = time(contender);
                if (round >= 0) {
                    times.computeIfAbsent(contender.name(), name -> new ArrayList<>())
                            .add(time);
                }
            }
        }
        Map<String, Samples> samples = new LinkedHashMap<>();
        times.forEach((name, all) -> samples.put(name, new Samples(all)));
        return new Times(samples);
    }

    /**
     * Measures one that takes no turns with others.
     *
     * @param contender the only one
     * @return what it took
     */
    public Samples measure(Contender contender) throws IOException, InterruptedException {
        return measure(List.of(contender)).of(contender.name());
    }

    private Duration time(Contender contender) throws IOException, InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        contender.prepare().run();
        settle.run();
        long start = System.nanoTime();
        contender.work().run();
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
