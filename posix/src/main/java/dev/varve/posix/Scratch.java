package dev.varve.posix;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import dev.varve.files.RawPath;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemoryLayout.PathElement;
import java.lang.foreign.MemorySegment;
import org.jspecify.annotations.Nullable;

/**
 * Native memory that belongs to one thread, for what goes into a call and what comes out of it. Each part is overwritten by the next use, so nothing
 * of it outlives the method that asked for it.
 */
final class Scratch {
    static final int TRANSFER = 256 << 10;

    private static final ThreadLocal<Scratch> OF_THREAD = ThreadLocal.withInitial(Scratch::new);
    private static final long ERRNO = Libc.STATE.byteOffset(PathElement.groupElement("errno"));
    private static final int NAME = 4096;
    private static final int BUFFER = 64 << 10;
    private static final int INODE = 256;

    private final MemorySegment state = Arena.ofAuto().allocate(Libc.STATE);
    private final MemorySegment inode = allocated(INODE);
    private final MemorySegment buffer = allocated(BUFFER);
    private final byte[] heap = new byte[BUFFER];
    private MemorySegment name = allocated(NAME);
    private MemorySegment otherName = allocated(NAME);
    private @Nullable MemorySegment transfer;

    private Scratch() {}

    static Scratch ofThread() {
        return OF_THREAD.get();
    }

    @FunctionalInterface
    interface Call {
        long run() throws Throwable;
    }

    /** Makes a call, again and again while signals interrupt it; −1 is a failure, of which {@link #errno()} tells more. */
    long attempt(Call call) {
        long result;
        do {
            result = once(call);
        } while (result == -1 && errno() == Linux.EINTR);
        return result;
    }

    static long once(Call call) {
        try {
            return call.run();
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("a call into the C library threw", e);
        }
    }

    /** The result of a call, if it is no failure. */
    long checked(long result, RawPath path) throws IOException {
        if (result == -1) {
            throw Errors.of(errno(), path);
        }
        return result;
    }

    int errno() {
        return state.get(JAVA_INT, ERRNO);
    }

    MemorySegment state() {
        return state;
    }

    /** Room for one statx. */
    MemorySegment inode() {
        return inode;
    }

    /** Room for entries of a folder, the target of a link, or extended attributes. */
    MemorySegment buffer() {
        return buffer;
    }

    /** Of the same size as {@link #buffer()}, to take it over at once. */
    byte[] heap() {
        return heap;
    }

    /** Room for content on its way. */
    MemorySegment transfer() {
        if (transfer == null) {
            transfer = allocated(TRANSFER);
        }
        return transfer;
    }

    /** Puts a name where a call can read it. */
    MemorySegment name(byte[] bytes) {
        name = roomFor(bytes, name);
        return put(bytes, name);
    }

    /** Puts a second name where the same call can read it. */
    MemorySegment otherName(byte[] bytes) {
        otherName = roomFor(bytes, otherName);
        return put(bytes, otherName);
    }

    private static MemorySegment roomFor(byte[] bytes, MemorySegment room) {
        return bytes.length < room.byteSize() ? room : allocated(bytes.length + 1L);
    }

    private static MemorySegment put(byte[] bytes, MemorySegment room) {
        MemorySegment.copy(bytes, 0, room, JAVA_BYTE, 0, bytes.length);
        room.set(JAVA_BYTE, bytes.length, (byte) 0);
        return room;
    }

    private static MemorySegment allocated(long size) {
        return Arena.ofAuto().allocate(size, Long.BYTES);
    }
}
