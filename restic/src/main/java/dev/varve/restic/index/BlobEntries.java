package dev.varve.restic.index;

import dev.varve.restic.blob.BlobType;
import dev.varve.restic.blob.Id;
import dev.varve.restic.pack.PackEntry;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;

/**
 * All entries, one behind the other in the order in which they came: 48 bytes each, in segments, so that growing moves nothing. An entry never
 * changes, but for the link to the next entry of the same blob.
 *
 * <p>One thread at a time appends. Others read an entry once they were told its number by a release and acquire of their own.
 */
final class BlobEntries {
    /** Beyond this the table of entries has no bits left for a number. */
    static final int MOST = (1 << 28) - 2;

    static final int NONE = -1;

    private static final int SEGMENT_BITS = 13;
    private static final int SEGMENT = 1 << SEGMENT_BITS;
    private static final int IN_SEGMENT = SEGMENT - 1;
    private static final int LONGS = Id.BYTES / Long.BYTES;
    private static final int INTS = 4;
    private static final int LENGTH = 1;
    private static final int UNCOMPRESSED = 2;
    private static final int NEXT = 3;
    private static final int TREE = 1 << 31;
    private static final VarHandle INT_ARRAY = MethodHandles.arrayElementVarHandle(int[].class);

    private volatile Segment[] segments = {};
    private int size;

    private static final class Segment {
        final long[] ids = new long[SEGMENT * LONGS];
        final int[] numbers = new int[SEGMENT * INTS];
    }

    /** How many there are, for the thread that appends. */
    int size() {
        return size;
    }

    int append(PackEntry entry) {
        if (size == MOST) {
            throw new IllegalStateException("the index is full with %d blobs".formatted(size));
        }
        int number = size;
        if ((number & IN_SEGMENT) == 0) {
            Segment[] grown = Arrays.copyOf(segments, segments.length + 1);
            grown[segments.length] = new Segment();
            segments = grown;
        }
        Segment segment = segments[number >>> SEGMENT_BITS];
        int longs = (number & IN_SEGMENT) * LONGS;
        segment.ids[longs] = entry.id().a();
        segment.ids[longs + 1] = entry.id().b();
        segment.ids[longs + 2] = entry.id().c();
        segment.ids[longs + 3] = entry.id().d();
        int ints = (number & IN_SEGMENT) * INTS;
        segment.numbers[ints] = (int) entry.offset();
        segment.numbers[ints + LENGTH] = entry.length() | (entry.type() == BlobType.TREE ? TREE : 0);
        segment.numbers[ints + UNCOMPRESSED] = entry.uncompressedLength();
        segment.numbers[ints + NEXT] = NONE;
        size = number + 1;
        return number;
    }

    boolean is(int number, Id id, BlobType type) {
        Segment segment = segments[number >>> SEGMENT_BITS];
        int longs = (number & IN_SEGMENT) * LONGS;
        return segment.ids[longs] == id.a()
                && segment.ids[longs + 1] == id.b()
                && segment.ids[longs + 2] == id.c()
                && segment.ids[longs + 3] == id.d()
                && segment.numbers[(number & IN_SEGMENT) * INTS + LENGTH] < 0 == (type == BlobType.TREE);
    }

    int hash(int number, IdHash hash) {
        long[] ids = segments[number >>> SEGMENT_BITS].ids;
        int longs = (number & IN_SEGMENT) * LONGS;
        return hash.of(ids[longs], ids[longs + 1], ids[longs + 2], ids[longs + 3]);
    }

    PackEntry entry(int number) {
        long[] ids = segments[number >>> SEGMENT_BITS].ids;
        int longs = (number & IN_SEGMENT) * LONGS;
        Id id = new Id(ids[longs], ids[longs + 1], ids[longs + 2], ids[longs + 3]);
        return new PackEntry(id, type(number), offset(number), length(number), uncompressedLength(number));
    }

    private BlobType type(int number) {
        return number(number, LENGTH) < 0 ? BlobType.TREE : BlobType.DATA;
    }

    long offset(int number) {
        return Integer.toUnsignedLong(number(number, 0));
    }

    int length(int number) {
        return number(number, LENGTH) & ~TREE;
    }

    int uncompressedLength(int number) {
        return number(number, UNCOMPRESSED);
    }

    private int number(int number, int which) {
        return segments[number >>> SEGMENT_BITS].numbers[(number & IN_SEGMENT) * INTS + which];
    }

    /** The number of another entry of the same blob, or {@link #NONE}. */
    int next(int number) {
        int[] numbers = segments[number >>> SEGMENT_BITS].numbers;
        return (int) INT_ARRAY.getAcquire(numbers, (number & IN_SEGMENT) * INTS + NEXT);
    }

    /** Makes an entry the second of its blob, before all that came later than the first. */
    void link(int first, int number) {
        segments[number >>> SEGMENT_BITS].numbers[(number & IN_SEGMENT) * INTS + NEXT] = next(first);
        int[] numbers = segments[first >>> SEGMENT_BITS].numbers;
        INT_ARRAY.setRelease(numbers, (first & IN_SEGMENT) * INTS + NEXT, number);
    }
}
