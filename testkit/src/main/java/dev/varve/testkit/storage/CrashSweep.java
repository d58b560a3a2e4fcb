package dev.varve.testkit.storage;

import dev.varve.storage.MemoryStorage;
import dev.varve.storage.Storage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.LongStream;

/**
 * Does the same work again and again, each time on a new storage: once to its end, which tells how many changes it makes; then with a crash at
 * each of them, once for each way in which the change that was under way may have ended. What survives is handed to a check each time.
 *
 * <p>The work has to be the same each time: no clock, no chance, one thread. An exception out of it is taken for the crash's doing if there was
 * one. It must close the storage, also where it crashes.
 */
public final class CrashSweep {
    private static final int SEEDS = 4;

    private final Supplier<Storage> storages;
    private final Work preparation;
    private final List<InFlight> endings;

    private CrashSweep(Supplier<Storage> storages, Work preparation, List<InFlight> endings) {
        this.storages = storages;
        this.preparation = preparation;
        this.endings = endings;
    }

    /** On empty storages in memory, with both extremes and {@value #SEEDS} mixtures of what became of the change that was under way. */
    public static CrashSweep inMemory() {
        List<InFlight> endings = new ArrayList<>(List.of(InFlight.LOST, InFlight.DONE));
        LongStream.rangeClosed(1, SEEDS).mapToObj(InFlight::seeded).forEach(endings::add);
        return new CrashSweep(MemoryStorage::new, Storage::close, List.copyOf(endings));
    }

    /** The same on storages on which this was done before, without a fault. */
    public CrashSweep after(Work newPreparation) {
        return new CrashSweep(storages, newPreparation, endings);
    }

    /** The same on such storages, each of which is empty. */
    public CrashSweep on(Supplier<Storage> newStorages) {
        return new CrashSweep(newStorages, preparation, endings);
    }

    /** The same with these endings of the change that was under way. */
    public CrashSweep ending(InFlight... newEndings) {
        return new CrashSweep(storages, preparation, List.of(newEndings));
    }

    /**
     * Runs it all.
     *
     * @return how many changes the work makes, each of which was a crash point
     * @throws AssertionError if the check fails, or something was left open; it tells the crash point, the ending, and the changes before it
     */
    public int check(Work work, Check check) throws Exception {
        int changes = run(Integer.MAX_VALUE, InFlight.LOST, work, check);
        for (int point = 1; point <= changes; point++) {
            for (InFlight ending : endings) {
                run(point, ending, work, check);
            }
        }
        return changes;
    }

    private int run(int point, InFlight ending, Work work, Check check) throws Exception {
        FaultyStorage faulty = FaultyStorage.over(storages.get());
        preparation.run(faulty.lend());
        faulty.restartCount();
        faulty.crashAt(point, ending);
        runUntilCrash(faulty, work);
        try {
            check.check(faulty.survivors(), !faulty.crashed());
            faulty.close();
        } catch (Exception | AssertionError e) {
            throw new AssertionError(story(faulty, ending) + "\n" + e.getMessage(), e);
        }
        return faulty.changes();
    }

    private static void runUntilCrash(FaultyStorage faulty, Work work) throws Exception {
        try {
            work.run(faulty.lend());
        } catch (Exception e) {
            if (!faulty.crashed()) {
                throw e;
            }
        }
    }

    private static String story(FaultyStorage faulty, InFlight ending) {
        StringBuilder story = new StringBuilder(
                faulty.crashed()
                        ? "after a crash (the last change: " + ending + ") at the end of:"
                        : "when all was done:");
        faulty.log().stream()
                .filter(operation -> operation.kind().changes())
                .forEach(operation -> story.append("\n    ").append(operation));
        return story.toString();
    }

    /** What is done on a storage. */
    @FunctionalInterface
    public interface Work {
        /** Does it, and closes the storage. */
        void run(Storage storage) throws Exception;
    }

    /** What has to hold after a crash. */
    @FunctionalInterface
    public interface Check {
        /**
         * Fails where it does not hold.
         *
         * @param survivors what is stored
         * @param acknowledged true if the work had come to its end, so that its result has to be there
         */
        void check(Storage survivors, boolean acknowledged) throws Exception;
    }
}
