package dev.varve.restic.index;

import dev.varve.restic.blob.BlobType;
import dev.varve.restic.blob.Id;
import dev.varve.restic.pack.PackEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Prints what a blob costs in memory and how many can be looked up in a second; the number of blobs is the first argument. */
public final class BlobIndexMeasurement {
    private static final int BLOBS_OF_PACK = 20;
    private static final double NANOS = 1e9;

    private BlobIndexMeasurement() {}

    /** Measures. */
    public static void main(String[] arguments) {
        int blobs = arguments.length == 0 ? 5_000_000 : Integer.parseInt(arguments[0]);
        long before = used();
        long start = System.nanoTime();
        BlobIndex index = filled(blobs);
        System.out.printf("added %,.0f a second%n", blobs / ((System.nanoTime() - start) / NANOS));
        System.out.printf("%.1f bytes a blob%n", (used() - before) / (double) blobs);
        for (int round = 0; round < 3; round++) {
            lookUp(index, blobs, 0, "present");
            lookUp(index, blobs, 1, "absent");
        }
        start = System.nanoTime();
        long[] sum = new long[1];
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < blobs; i++) {
            sum[0] += index.find(id(random.nextInt(blobs), 0), BlobType.DATA)
                    .orElseThrow()
                    .pack();
        }
        System.out.printf("located: %,.0f a second%n", blobs / ((System.nanoTime() - start) / NANOS));
    }

    private static void lookUp(BlobIndex index, int blobs, long salt, String which) {
        SplittableRandom random = new SplittableRandom(7);
        long start = System.nanoTime();
        int found = 0;
        for (int i = 0; i < blobs; i++) {
            found += index.contains(id(random.nextInt(blobs), salt), BlobType.DATA) ? 1 : 0;
        }
        System.out.printf("%s (%d): %,.0f a second%n", which, found, blobs / ((System.nanoTime() - start) / NANOS));
    }

    private static BlobIndex filled(int blobs) {
        BlobIndex index = new BlobIndex(new SplittableRandom(3));
        for (int first = 0; first < blobs; first += BLOBS_OF_PACK) {
            List<PackEntry> entries = new ArrayList<>();
            for (int i = first; i < Math.min(blobs, first + BLOBS_OF_PACK); i++) {
                entries.add(new PackEntry(id(i, 0), BlobType.DATA, i * 100L, 100, 200));
            }
            index.add(id(first, 2), entries);
        }
        return index;
    }

    /** Bits as even as those of a hash. */
    private static Id id(int number, long salt) {
        SplittableRandom random = new SplittableRandom((salt << 32) | number);
        return new Id(random.nextLong(), random.nextLong(), random.nextLong(), random.nextLong());
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
