package dev.varve.posix;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import dev.varve.files.ExtendedAttribute;
import dev.varve.files.RawPath;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * Extended attributes of every namespace that the system shows. Linux lists at most 64 KiB of names and keeps at most 64 KiB in a value; it makes
 * room for as much as it is offered, at each call, so a little is offered first.
 */
final class ExtendedAttributes {
    private static final int LITTLE = 1 << 10;

    private ExtendedAttributes() {}

    static List<ExtendedAttribute> of(Subject subject, RawPath shown) throws IOException {
        Scratch scratch = Scratch.ofThread();
        int length = filled(scratch, into -> subject.list(scratch, into));
        if (length == 0 || (length == -1 && scratch.errno() == Linux.EOPNOTSUPP)) {
            return List.of();
        }
        List<ExtendedAttribute> found = new ArrayList<>();
        for (byte[] name : names(taken(scratch, (int) scratch.checked(length, shown)))) {
            int size = filled(scratch, into -> subject.get(scratch, scratch.otherName(name), into));
            boolean goneMeanwhile = size == -1 && scratch.errno() == Linux.ENODATA;
            if (!goneMeanwhile) {
                found.add(new ExtendedAttribute(name, taken(scratch, (int) scratch.checked(size, shown))));
            }
        }
        return found;
    }

    private static int filled(Scratch scratch, ToIntFunction<MemorySegment> call) {
        int length = call.applyAsInt(scratch.buffer().asSlice(0, LITTLE));
        return length == -1 && scratch.errno() == Linux.ERANGE ? call.applyAsInt(scratch.buffer()) : length;
    }

    private static byte[] taken(Scratch scratch, int length) {
        return scratch.buffer().asSlice(0, length).toArray(JAVA_BYTE);
    }

    /** Each name ends in a zero byte. */
    private static List<byte[]> names(byte[] listed) {
        List<byte[]> names = new ArrayList<>();
        int start = 0;
        for (int at = 0; at < listed.length; at++) {
            if (listed[at] == 0) {
                names.add(Arrays.copyOfRange(listed, start, at));
                start = at + 1;
            }
        }
        names.sort(Arrays::compareUnsigned);
        return names;
    }

    static void set(Subject subject, ExtendedAttribute attribute, RawPath shown) throws IOException {
        Scratch scratch = Scratch.ofThread();
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment value = arena.allocateFrom(JAVA_BYTE, attribute.value());
            scratch.checked(subject.set(scratch, scratch.otherName(attribute.name()), value), shown);
        }
    }

    static void remove(Subject subject, byte[] name, RawPath shown) throws IOException {
        Scratch scratch = Scratch.ofThread();
        scratch.checked(subject.remove(scratch, scratch.otherName(name)), shown);
    }
}
