package dev.varve.restic.crypto;

import java.lang.management.ManagementFactory;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.bouncycastle.crypto.generators.SCrypt;

/**
 * How much work a guess at a password is. The bounds keep a key file that someone else made from taking more than a gigabyte of memory, or more
 * time than about thirty times what restic asks for.
 *
 * @param n scrypt's N: the blocks of a table, a power of two
 * @param r scrypt's r: a block's size in units of 128 bytes
 * @param p scrypt's p: how many such tables one after the other
 */
public record ScryptCost(int n, int r, int p) {
    private static final int SMALLEST_N = 1 << 10;
    private static final int LARGEST_N = 1 << 22;
    private static final int LARGEST_R = 64;
    private static final int LARGEST_P = 64;
    private static final long MOST_MEMORY = 1L << 30;
    private static final long MOST_WORK = 1L << 26;
    private static final int UNIT = 128;

    /** Beyond it scrypt is not defined for blocks of one unit. */
    private static final int LARGEST_N_OF_ONE_UNIT = 1 << 15;

    private static final int OWN_N = 1 << 15;
    private static final int OWN_R = 8;
    private static final long AIM_NANOS = 500_000_000;
    private static final long MINIMUM_NANOS = AIM_NANOS / 2;
    private static final int TRIALS = 3;

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if one of them is passed
     */
    public ScryptCost {
        if (n < SMALLEST_N || n > LARGEST_N || Integer.bitCount(n) != 1) {
            throw outOfBounds("N", n);
        }
        if (r < 1 || r > LARGEST_R || (r == 1 && n > LARGEST_N_OF_ONE_UNIT)) {
            throw outOfBounds("r", r);
        }
        if (p < 1 || p > LARGEST_P) {
            throw outOfBounds("p", p);
        }
        if ((long) n * r * UNIT > MOST_MEMORY) {
            throw outOfBounds("N·r", (long) n * r);
        }
        if ((long) n * r * p > MOST_WORK) {
            throw outOfBounds("N·r·p", (long) n * r * p);
        }
    }

    private static IllegalArgumentException outOfBounds(String what, long value) {
        return new IllegalArgumentException("%s is %d, which is out of bounds".formatted(what, value));
    }

    /**
     * {@return the cost of about half a second of this machine's work, and of a quarter at least} Memory is that of restic's own keys, 32 MiB. The
     * thread's own time is measured, so that a busy machine makes no weaker key.
     */
    public static ScryptCost calibrated() {
        return calibrated(
                ManagementFactory.getThreadMXBean()::getCurrentThreadCpuTime,
                cost -> cost.derive(new byte[0], new byte[1]).close());
    }

    /** The shortest of some trials counts: what disturbs them makes them longer, and would make the key weaker. */
    static ScryptCost calibrated(LongSupplier nanoTime, Consumer<ScryptCost> work) {
        long shortest = Long.MAX_VALUE;
        for (int i = 0; i < TRIALS; i++) {
            shortest = Math.min(shortest, duration(nanoTime, work, new ScryptCost(OWN_N, OWN_R, 1)));
        }
        int p = Math.clamp(Math.ceilDiv(AIM_NANOS, Math.max(1, shortest)), 1, LARGEST_P);
        ScryptCost cost = new ScryptCost(OWN_N, OWN_R, p);
        while (cost.p < LARGEST_P && duration(nanoTime, work, cost) < MINIMUM_NANOS) {
            cost = new ScryptCost(OWN_N, OWN_R, Math.min(LARGEST_P, 2 * cost.p));
        }
        return cost;
    }

    private static long duration(LongSupplier nanoTime, Consumer<ScryptCost> work, ScryptCost cost) {
        long start = nanoTime.getAsLong();
        work.accept(cost);
        return nanoTime.getAsLong() - start;
    }

    /** {@return how many bytes of memory it takes} */
    long memory() {
        return (long) n * r * UNIT;
    }

    MasterKey derive(byte[] password, byte[] salt) {
        return MasterKey.takenFrom(SCrypt.generate(password, salt, n, r, p, MasterKey.BYTES));
    }
}
