package dev.varve.testkit.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Does the same work again and again, each time on a new disk whose power is cut one operation later, and has what is left checked, until the
 * work gets through; then what is left after that is checked, too.
 *
 * <p>The work has to be the same each time: no clock, no chance, one thread. An exception out of it is taken for the crash's doing if there was
 * one. It must leave nothing open, also where it crashes.
 */
public final class CrashPoints {
    private static final int MOST_OPERATIONS = 10_000;
    private static final int SEEDS = 12;

    private final Path scratch;
    private final Work preparation;
    private final List<Survival> survivals;

    private CrashPoints(Path scratch, Work preparation, List<Survival> survivals) {
        this.scratch = scratch;
        this.preparation = preparation;
        this.survivals = survivals;
    }

    /**
     * On empty disks, and with both extremes and {@value #SEEDS} mixtures of what survives.
     *
     * @param scratch a folder of the default file system for the disks and their remains
     */
    public static CrashPoints in(Path scratch) {
        List<Survival> survivals = new ArrayList<>(List.of(Survival.NOTHING_UNFORCED, Survival.EVERYTHING));
        LongStream.rangeClosed(1, SEEDS).mapToObj(Survival::seeded).forEach(survivals::add);
        return new CrashPoints(scratch, root -> {}, List.copyOf(survivals));
    }

    /** The same on disks on which this was done before, durably and without a fault. */
    public CrashPoints after(Work newPreparation) {
        return new CrashPoints(scratch, newPreparation, survivals);
    }

    /** The same with these ways of survival. */
    public CrashPoints surviving(Survival... newSurvivals) {
        return new CrashPoints(scratch, preparation, List.of(newSurvivals));
    }

    /**
     * Runs it all.
     *
     * @return how many operations the work has, each of which was a crash point
     * @throws AssertionError if the check fails; it tells the crash point, what survived, and the operations before it
     */
    public int check(Work work, Check check) throws Exception {
        for (int point = 1; point <= MOST_OPERATIONS; point++) {
            if (!crashes(point, work, check)) {
                return point - 1;
            }
        }
        throw new IllegalStateException("the work has no end within " + MOST_OPERATIONS + " operations");
    }

    private boolean crashes(int point, Work work, Check check) throws Exception {
        Path folder = Files.createDirectories(scratch.resolve("disk-" + point));
        boolean crashed;
        try (FaultyDisk disk = FaultyDisk.over(folder)) {
            preparation.run(disk.root());
            disk.sync();
            disk.restartCount();
            disk.crashAt(point);
            runUntilCrash(disk, work);
            crashed = disk.crashed();
            for (Survival survival : survivals) {
                Path remains = scratch.resolve("remains-" + point + "-" + survival);
                disk.afterPowerCut(remains, survival);
                check(disk, survival, check, remains);
                delete(remains);
            }
        }
        delete(folder);
        return crashed;
    }

    private static void runUntilCrash(FaultyDisk disk, Work work) throws Exception {
        try {
            work.run(disk.root());
        } catch (Exception e) {
            if (!disk.crashed()) {
                throw e;
            }
        }
    }

    private static void check(FaultyDisk disk, Survival survival, Check check, Path remains) throws Exception {
        try {
            check.check(remains, !disk.crashed());
        } catch (Exception | AssertionError e) {
            StringBuilder story = new StringBuilder("after a power cut, ");
            story.append(survival).append(", ").append(disk.crashed() ? "behind" : "when all was done:");
            disk.log().forEach(operation -> story.append("\n    ").append(operation));
            throw new AssertionError(story.append("\n").append(e.getMessage()).toString(), e);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    /** What is done on a disk. */
    @FunctionalInterface
    public interface Work {
        /** Does it below this root. */
        void run(Path root) throws Exception;
    }

    /** What has to hold after a power cut. */
    @FunctionalInterface
    public interface Check {
        /**
         * Fails where it does not hold.
         *
         * @param survivors an ordinary folder with what is left of the disk's root
         * @param acknowledged true if the work had come to its end, so that its result has to be there
         */
        void check(Path survivors, boolean acknowledged) throws Exception;
    }
}
