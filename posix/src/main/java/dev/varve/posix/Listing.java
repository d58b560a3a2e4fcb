package dev.varve.posix;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import dev.varve.files.FileName;
import dev.varve.files.RawPath;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;

/**
 * The names in an open folder, by {@code getdents64}: many in one call, and an error in the middle is an error (a short list cannot come of
 * it). Each record: inode (8 bytes), offset (8), length of the record (2), type (1), name, zero.
 */
final class Listing {
    private static final int LENGTH = 16;
    private static final int NAME = 19;

    private Listing() {}

    /** All names, in order; read from where the descriptor stands, so once per opening. */
    static List<FileName> of(Descriptor folder, RawPath shown) throws IOException {
        Scratch scratch = Scratch.ofThread();
        List<FileName> names = new ArrayList<>();
        MemorySegment buffer = scratch.buffer();
        byte[] heap = scratch.heap();
        while (true) {
            int length = (int) scratch.checked(ReadCalls.getdents(scratch, folder.number(), buffer), shown);
            if (length == 0) {
                names.sort(null);
                return names;
            }
            MemorySegment.copy(buffer, JAVA_BYTE, 0, heap, 0, length);
            for (int at = 0; at < length; at += recordLength(heap, at)) {
                add(heap, at + NAME, names);
            }
        }
    }

    private static int recordLength(byte[] records, int at) {
        return (records[at + LENGTH] & 0xFF) | ((records[at + LENGTH + 1] & 0xFF) << 8);
    }

    private static void add(byte[] records, int start, List<FileName> names) {
        int length = 0;
        while (records[start + length] != 0) {
            length++;
        }
        boolean dot = records[start] == '.' && (length == 1 || (length == 2 && records[start + 1] == '.'));
        if (!dot) {
            names.add(FileName.of(records, start, length));
        }
    }
}
