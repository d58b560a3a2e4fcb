package dev.varve.testkit.storage;

import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** What becomes of the change that was under way when a crash came: of a save all or nothing, of a removal any of its names. */
public final class InFlight {
    /** Nothing of it was done. */
    public static final InFlight LOST = new InFlight("lost", 0);

    /** All of it was done, only the answer was lost. */
    public static final InFlight DONE = new InFlight("done", 0);

    private static final long SEEDS_APART = 1_000_003;

    private final String name;
    private final long seed;

    private InFlight(String name, long seed) {
        this.name = name;
        this.seed = seed;
    }

    /** Chance decides, in the same way for the same seed. */
    public static InFlight seeded(long seed) {
        return new InFlight("seed " + seed, seed);
    }

    /** Which of these names are done, by a crash at this change. */
    List<String> done(List<String> names, int number) {
        if (this == LOST) {
            return List.of();
        }
        if (this == DONE) {
            return names;
        }
        RandomGenerator random = new SplittableRandom(seed * SEEDS_APART + number);
        return names.stream().filter(each -> random.nextBoolean()).toList();
    }

    @Override
    public String toString() {
        return name;
    }
}
