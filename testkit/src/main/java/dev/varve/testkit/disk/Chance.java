package dev.varve.testkit.disk;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * A mixture that a real disk could leave, the same for the same seed.
 *
 * <p>Of a file, pages are written back in any order: nothing, all, the first writes, or any of them may be there, and each may be torn. Of
 * names, either the first changes are there, as a journal leaves them, or any of them, as long as a change stands on all earlier ones that
 * touched the same names. A rename to another folder is there wholly if one of the two folders was forced.
 */
final class Chance implements Fate {
    private enum Pattern {
        NONE,
        ALL,
        FIRST,
        ANY
    }

    private final RandomGenerator random;

    Chance(long seed) {
        random = new SplittableRandom(seed);
    }

    @Override
    public List<FileChange> ofContent(List<FileChange> unforced) {
        return switch (pick()) {
            case NONE -> List.of();
            case ALL -> unforced;
            case FIRST -> first(unforced);
            case ANY -> any(unforced);
        };
    }

    private List<FileChange> first(List<FileChange> unforced) {
        int whole = random.nextInt(unforced.size() + 1);
        List<FileChange> survivors = new ArrayList<>(unforced.subList(0, whole));
        if (whole < unforced.size() && unforced.get(whole) instanceof FileChange.Write write) {
            survivors.add(torn(write));
        }
        return survivors;
    }

    private List<FileChange> any(List<FileChange> unforced) {
        List<FileChange> survivors = new ArrayList<>();
        for (FileChange change : unforced) {
            switch (pick()) {
                case NONE, FIRST -> {}
                case ALL -> survivors.add(change);
                case ANY -> survivors.add(change instanceof FileChange.Write write ? torn(write) : change);
            }
        }
        return survivors;
    }

    private FileChange.Write torn(FileChange.Write write) {
        return write.torn(random.nextInt(write.bytes().remaining() + 1));
    }

    @Override
    public List<NameChange> ofNames(List<NameChange> unforced) {
        int count = unforced.size();
        boolean journal = random.nextBoolean();
        int point = random.nextInt(count + 1);
        boolean[] lucky = new boolean[count];
        IntStream.range(0, count).forEach(i -> lucky[i] = journal ? i < point : random.nextBoolean());
        return withWhatTheyStandOn(unforced, lucky);
    }

    private static List<NameChange> withWhatTheyStandOn(List<NameChange> unforced, boolean[] lucky) {
        Set<NameChange.Name> needed = new HashSet<>();
        List<NameChange> survivors = new ArrayList<>();
        for (int i = unforced.size() - 1; i >= 0; i--) {
            NameChange change = unforced.get(i);
            if (lucky[i] || change.settled() || change.restsOnAny(needed)) {
                survivors.add(change);
                needed.addAll(change.touched());
            }
        }
        Collections.reverse(survivors);
        return survivors;
    }

    private Pattern pick() {
        return Pattern.values()[random.nextInt(Pattern.values().length)];
    }
}
