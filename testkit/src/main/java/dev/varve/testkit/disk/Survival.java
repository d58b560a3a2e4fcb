package dev.varve.testkit.disk;

import java.util.function.Supplier;

/**
 * What of the unforced changes is there after a power cut. What was forced is there in any case.
 *
 * <p>A file is forced by a force of a channel on it (or each write by {@code SYNC} and {@code DSYNC}), a name by a force of a channel on its
 * folder; a force of one never counts for the other, as the standard has it and as a program should expect.
 */
public final class Survival {
    /** Just what was forced: the least that any disk leaves. */
    public static final Survival NOTHING_UNFORCED = new Survival("NOTHING_UNFORCED", () -> Fate.NOTHING);

    /** All that was done: what the end of a process leaves, while the machine goes on. */
    public static final Survival EVERYTHING = new Survival("EVERYTHING", () -> Fate.EVERYTHING);

    private final String name;
    private final Supplier<Fate> fate;

    private Survival(String name, Supplier<Fate> fate) {
        this.name = name;
        this.fate = fate;
    }

    /**
     * A mixture that ext4 or xfs could leave, the same for the same seed and the same operations: unforced writes are there in any choice, and
     * may be torn; unforced changes of names in any choice in which each change stands on those before it that touched the same names, and in
     * which no rename is half done.
     */
    public static Survival seeded(long seed) {
        return new Survival("seeded(" + seed + ")", () -> new Chance(seed));
    }

    Fate fate() {
        return fate.get();
    }

    @Override
    public String toString() {
        return name;
    }
}
