package dev.varve.restic.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Which entries are whose. A pack's entries are appended together, so a run of them needs only its first number, and no entry has to name its pack.
 * A pack that is listed again with more blobs has more than one run.
 *
 * <p>One thread at a time adds and asks for the runs of a pack; others may ask for the pack of an entry, once they have learnt of the entry.
 */
final class PackRuns {
    private static final int FIRST_CAPACITY = 16;

    private final Map<Integer, List<Integer>> laterRuns = new HashMap<>();
    private int[] firstRuns = new int[FIRST_CAPACITY];
    private volatile Runs runs = new Runs(new int[FIRST_CAPACITY], new int[FIRST_CAPACITY], 0);

    private static final class Runs {
        final int[] starts;
        final int[] packs;
        final int count;

        Runs(int[] starts, int[] packs, int count) {
            this.starts = starts;
            this.packs = packs;
            this.count = count;
        }

        Runs with(int start, int pack) {
            boolean full = count == starts.length;
            int[] moreStarts = full ? Arrays.copyOf(starts, count + count / 2) : starts;
            int[] morePacks = full ? Arrays.copyOf(packs, count + count / 2) : packs;
            moreStarts[count] = start;
            morePacks[count] = pack;
            return new Runs(moreStarts, morePacks, count + 1);
        }

        int end(int run, int size) {
            return run + 1 < count ? starts[run + 1] : size;
        }
    }

    /** Says that from this number on entries are the pack's. */
    void begin(int pack, boolean known, int start) {
        int run = runs.count;
        if (known) {
            laterRuns.computeIfAbsent(pack, number -> new ArrayList<>()).add(run);
        } else {
            if (pack == firstRuns.length) {
                firstRuns = Arrays.copyOf(firstRuns, pack + pack / 2);
            }
            firstRuns[pack] = run;
        }
        runs = runs.with(start, pack);
    }

    /** The pack that an entry is in. */
    int pack(int entry) {
        Runs all = runs;
        int run = Arrays.binarySearch(all.starts, 0, all.count, entry);
        if (run < 0) {
            return all.packs[-run - 2];
        }
        while (run + 1 < all.count && all.starts[run + 1] == entry) {
            run++;
        }
        return all.packs[run];
    }

    /** The numbers of a pack's entries, of so many in all. */
    int[] entries(int pack, int size) {
        List<Integer> all = new ArrayList<>();
        all.add(firstRuns[pack]);
        all.addAll(laterRuns.getOrDefault(pack, List.of()));
        return all.stream()
                .flatMapToInt(run -> IntStream.range(runs.starts[run], runs.end(run, size)))
                .toArray();
    }
}
