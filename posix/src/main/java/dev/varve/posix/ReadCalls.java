package dev.varve.posix;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** The calls that look and read, each as the manual has it; −1 is a failure. */
final class ReadCalls {
    private static final MethodHandle OPENAT =
            Libc.variadicCall("openat", 3, JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT, JAVA_INT);
    private static final MethodHandle CLOSE = Libc.call("close", JAVA_INT, JAVA_INT);
    private static final MethodHandle STATX =
            Libc.call("statx", JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT, JAVA_INT, ADDRESS);
    private static final MethodHandle GETDENTS =
            Libc.call(Libc.entriesName().orElseThrow(), JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG);
    private static final MethodHandle READ = Libc.call("read", JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG);
    private static final MethodHandle READLINKAT =
            Libc.call("readlinkat", JAVA_LONG, JAVA_INT, ADDRESS, ADDRESS, JAVA_LONG);
    private static final MethodHandle LLISTXATTR = Libc.call("llistxattr", JAVA_LONG, ADDRESS, ADDRESS, JAVA_LONG);
    private static final MethodHandle LGETXATTR =
            Libc.call("lgetxattr", JAVA_LONG, ADDRESS, ADDRESS, ADDRESS, JAVA_LONG);
    private static final MethodHandle FLISTXATTR = Libc.call("flistxattr", JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG);
    private static final MethodHandle FGETXATTR =
            Libc.call("fgetxattr", JAVA_LONG, JAVA_INT, ADDRESS, ADDRESS, JAVA_LONG);

    private ReadCalls() {}

    static int openat(Scratch s, int folder, MemorySegment name, int flags, int mode) {
        return (int) s.attempt(() -> (int) OPENAT.invokeExact(s.state(), folder, name, flags, mode));
    }

    /** Once only: on Linux the descriptor is free even where the call is interrupted. */
    static int close(Scratch s, int descriptor) {
        return (int) Scratch.once(() -> (int) CLOSE.invokeExact(s.state(), descriptor));
    }

    static int statx(Scratch s, int folder, MemorySegment name, int flags, int mask) {
        return (int) s.attempt(() -> (int) STATX.invokeExact(s.state(), folder, name, flags, mask, s.inode()));
    }

    /** Through glibc and musl it returns an int or a long; the upper half is of no use. */
    static int getdents(Scratch s, int folder, MemorySegment into) {
        return (int) s.attempt(() -> (int) (long) GETDENTS.invokeExact(s.state(), folder, into, into.byteSize()));
    }

    static int read(Scratch s, int file, MemorySegment into, long length) {
        return (int) s.attempt(() -> (long) READ.invokeExact(s.state(), file, into, length));
    }

    static int readlinkat(Scratch s, int folder, MemorySegment name, MemorySegment into) {
        return (int) s.attempt(() -> (long) READLINKAT.invokeExact(s.state(), folder, name, into, into.byteSize()));
    }

    static int llistxattr(Scratch s, MemorySegment path, MemorySegment into) {
        return (int) s.attempt(() -> (long) LLISTXATTR.invokeExact(s.state(), path, into, into.byteSize()));
    }

    static int lgetxattr(Scratch s, MemorySegment path, MemorySegment name, MemorySegment into) {
        return (int) s.attempt(() -> (long) LGETXATTR.invokeExact(s.state(), path, name, into, into.byteSize()));
    }

    static int flistxattr(Scratch s, int file, MemorySegment into) {
        return (int) s.attempt(() -> (long) FLISTXATTR.invokeExact(s.state(), file, into, into.byteSize()));
    }

    static int fgetxattr(Scratch s, int file, MemorySegment name, MemorySegment into) {
        return (int) s.attempt(() -> (long) FGETXATTR.invokeExact(s.state(), file, name, into, into.byteSize()));
    }
}
