package dev.varve.posix;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** The calls that change content and names, each as the manual has it; −1 is a failure. */
final class WriteCalls {
    private static final MethodHandle MKDIRAT = Libc.call("mkdirat", JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT);
    private static final MethodHandle PREAD = Libc.call("pread", JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG, JAVA_LONG);
    private static final MethodHandle PWRITE = Libc.call("pwrite", JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG, JAVA_LONG);
    private static final MethodHandle FTRUNCATE = Libc.call("ftruncate", JAVA_INT, JAVA_INT, JAVA_LONG);
    private static final MethodHandle FSYNC = Libc.call("fsync", JAVA_INT, JAVA_INT);
    private static final MethodHandle RENAMEAT = Libc.call("renameat", JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT, ADDRESS);
    private static final MethodHandle SYMLINKAT = Libc.call("symlinkat", JAVA_INT, ADDRESS, JAVA_INT, ADDRESS);
    private static final MethodHandle LINKAT =
            Libc.call("linkat", JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT, ADDRESS, JAVA_INT);
    private static final MethodHandle MKNODAT = Libc.call("mknodat", JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT, JAVA_LONG);
    private static final MethodHandle UNLINKAT = Libc.call("unlinkat", JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT);

    private WriteCalls() {}

    static int mkdirat(Scratch s, int folder, MemorySegment name, int mode) {
        return (int) s.attempt(() -> (int) MKDIRAT.invokeExact(s.state(), folder, name, mode));
    }

    static int pread(Scratch s, int file, MemorySegment into, long length, long position) {
        return (int) s.attempt(() -> (long) PREAD.invokeExact(s.state(), file, into, length, position));
    }

    static int pwrite(Scratch s, int file, MemorySegment from, long length, long position) {
        return (int) s.attempt(() -> (long) PWRITE.invokeExact(s.state(), file, from, length, position));
    }

    static int ftruncate(Scratch s, int file, long length) {
        return (int) s.attempt(() -> (int) FTRUNCATE.invokeExact(s.state(), file, length));
    }

    static int fsync(Scratch s, int file) {
        return (int) s.attempt(() -> (int) FSYNC.invokeExact(s.state(), file));
    }

    static int renameat(Scratch s, int folder, MemorySegment from, MemorySegment to) {
        return (int) s.attempt(() -> (int) RENAMEAT.invokeExact(s.state(), folder, from, folder, to));
    }

    static int symlinkat(Scratch s, MemorySegment target, int folder, MemorySegment name) {
        return (int) s.attempt(() -> (int) SYMLINKAT.invokeExact(s.state(), target, folder, name));
    }

    /** Without flags: a link gets another name itself. */
    static int linkat(Scratch s, int oldFolder, MemorySegment oldName, int newFolder, MemorySegment newName) {
        return (int) s.attempt(() -> (int) LINKAT.invokeExact(s.state(), oldFolder, oldName, newFolder, newName, 0));
    }

    static int mknodat(Scratch s, int folder, MemorySegment name, int mode, long device) {
        return (int) s.attempt(() -> (int) MKNODAT.invokeExact(s.state(), folder, name, mode, device));
    }

    static int unlinkat(Scratch s, int folder, MemorySegment name, int flags) {
        return (int) s.attempt(() -> (int) UNLINKAT.invokeExact(s.state(), folder, name, flags));
    }
}
