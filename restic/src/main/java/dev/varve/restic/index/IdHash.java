package dev.varve.restic.index;

import dev.varve.restic.blob.Id;
import java.util.random.RandomGenerator;

/**
 * A hash of IDs that nobody can aim at. An index file may list any IDs, so their own bits would let its author choose which of them collide.
 * This is the multilinear hash over 32-bit words, with secret 64-bit factors: any two different IDs meet in all 32 bits with a chance of 2⁻³²,
 * whoever chose them (Lemire and Kaser, "Strongly universal string hashing is fast", 2014).
 */
final class IdHash {
    private static final long LOW = 0xFFFF_FFFFL;

    private final long summand;
    private final long[] factors;

    IdHash(RandomGenerator random) {
        summand = random.nextLong();
        factors = random.longs(Id.BYTES / Integer.BYTES).toArray();
    }

    int of(Id id) {
        return of(id.a(), id.b(), id.c(), id.d());
    }

    int of(long a, long b, long c, long d) {
        long sum = summand;
        sum += factors[0] * (a >>> 32) + factors[1] * (a & LOW);
        sum += factors[2] * (b >>> 32) + factors[3] * (b & LOW);
        sum += factors[4] * (c >>> 32) + factors[5] * (c & LOW);
        sum += factors[6] * (d >>> 32) + factors[7] * (d & LOW);
        return (int) (sum >>> 32);
    }
}
