package dev.varve.restic.index;

import dev.varve.restic.blob.Id;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * Numbers for IDs, in the order in which they came, in about 40 bytes each. One thread at a time adds and asks for numbers; others may ask what ID
 * a number means, once they have learnt of it.
 */
final class IdTable {
    static final int NONE = -1;

    private static final int FIRST_CAPACITY = 16;
    private static final int LONGS = Id.BYTES / Long.BYTES;

    private final IdHash hash;
    private volatile long[] ids = new long[FIRST_CAPACITY * LONGS];
    private int[] slots = new int[2 * FIRST_CAPACITY];
    private int size;

    IdTable(RandomGenerator random) {
        hash = new IdHash(random);
    }

    int size() {
        return size;
    }

    Id id(int number) {
        long[] all = ids;
        int at = number * LONGS;
        return new Id(all[at], all[at + 1], all[at + 2], all[at + 3]);
    }

    int number(Id id) {
        return slots[slot(id)] - 1;
    }

    /** The number of the ID, which is the table's size before, if it is new. */
    int intern(Id id) {
        int slot = slot(id);
        if (slots[slot] == 0) {
            if (size >= slots.length - slots.length / 4) {
                grow();
                slot = slot(id);
            }
            append(id);
            slots[slot] = size;
        }
        return slots[slot] - 1;
    }

    private void append(Id id) {
        int at = size * LONGS;
        long[] all = at + LONGS > ids.length ? Arrays.copyOf(ids, at + at / 2) : ids;
        all[at] = id.a();
        all[at + 1] = id.b();
        all[at + 2] = id.c();
        all[at + 3] = id.d();
        ids = all;
        size++;
    }

    private void grow() {
        slots = new int[slots.length + slots.length / 2];
        for (int i = 0; i < size; i++) {
            slots[slot(id(i))] = i + 1;
        }
    }

    /** Where the ID stands, or where it would. */
    private int slot(Id id) {
        int slot = (int) ((Integer.toUnsignedLong(hash.of(id)) * slots.length) >>> Integer.SIZE);
        while (slots[slot] != 0 && !id(slots[slot] - 1).equals(id)) {
            slot = slot + 1 == slots.length ? 0 : slot + 1;
        }
        return slot;
    }
}
