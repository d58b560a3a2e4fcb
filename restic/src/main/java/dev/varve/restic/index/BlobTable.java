package dev.varve.restic.index;

import dev.varve.restic.blob.BlobType;
import dev.varve.restic.blob.Id;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.random.RandomGenerator;

/**
 * Finds the first entry of a blob: open addressing over the numbers of entries, in 256 shards by hash, each of which grows by half when it is
 * three quarters full, so that growing needs only a shard's worth of memory besides. A slot holds four bits of the hash beside the number, and so
 * hardly ever sends a reader to a wrong entry.
 *
 * <p>One thread at a time adds; any number look up meanwhile without locks. A slot is released only when its entry is complete, and is never
 * cleared; a shard that grows is replaced as a whole.
 */
final class BlobTable {
    private static final int SHARDS = 256;
    private static final int FIRST_CAPACITY = 16;
    private static final int TAG_BITS = 0xF << 28;
    private static final int TAG_SHIFT = 20;
    private static final VarHandle INT_ARRAY = MethodHandles.arrayElementVarHandle(int[].class);

    private final BlobEntries entries;
    private final IdHash hash;
    private final AtomicReferenceArray<int[]> shards = new AtomicReferenceArray<>(SHARDS);
    private final int[] used = new int[SHARDS];

    BlobTable(BlobEntries entries, RandomGenerator random) {
        this.entries = entries;
        this.hash = new IdHash(random);
        for (int i = 0; i < SHARDS; i++) {
            shards.setPlain(i, new int[FIRST_CAPACITY]);
        }
    }

    /** The number of the blob's first entry, or {@link BlobEntries#NONE}. */
    int find(Id id, BlobType type) {
        int hashed = hash.of(id);
        int[] slots = shards.get(hashed & (SHARDS - 1));
        int tag = (hashed << TAG_SHIFT) & TAG_BITS;
        for (int at = start(hashed, slots); ; at = following(at, slots)) {
            int slot = (int) INT_ARRAY.getAcquire(slots, at);
            if (slot == 0) {
                return BlobEntries.NONE;
            }
            int number = (slot & ~TAG_BITS) - 1;
            if ((slot & TAG_BITS) == tag && entries.is(number, id, type)) {
                return number;
            }
        }
    }

    /** Makes an entry the first of its blob. */
    void add(int number) {
        int hashed = entries.hash(number, hash);
        int shard = hashed & (SHARDS - 1);
        int[] slots = shards.get(shard);
        if (used[shard] >= slots.length - slots.length / 4) {
            slots = grown(slots);
            shards.set(shard, slots);
        }
        used[shard]++;
        put(slots, hashed, number);
    }

    private int[] grown(int[] slots) {
        int[] grown = new int[slots.length + slots.length / 2];
        for (int slot : slots) {
            if (slot != 0) {
                int number = (slot & ~TAG_BITS) - 1;
                put(grown, entries.hash(number, hash), number);
            }
        }
        return grown;
    }

    private static void put(int[] slots, int hashed, int number) {
        int at = start(hashed, slots);
        while (slots[at] != 0) {
            at = following(at, slots);
        }
        INT_ARRAY.setRelease(slots, at, ((hashed << TAG_SHIFT) & TAG_BITS) | (number + 1));
    }

    private static int start(int hashed, int[] slots) {
        return (int) ((Integer.toUnsignedLong(hashed) * slots.length) >>> Integer.SIZE);
    }

    private static int following(int at, int[] slots) {
        return at + 1 == slots.length ? 0 : at + 1;
    }
}
