package dev.varve.bench.figure;

import java.util.List;

/** All figures, in the order of the report. */
public final class Figures {

    private static final List<Figure> ALL = List.of(
            new CreateLarge(),
            new RestoreLarge(),
            new CreateSmall(),
            new ListMany(),
            new CheckLarge(),
            new ShellList(),
            new SmallHeap(),
            new TenBackups(),
            new SmallOperations());

    private Figures() {}

    /** {@return every figure} */
    public static List<Figure> all() {
        return ALL;
    }
}
