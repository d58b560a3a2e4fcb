package dev.varve.posix;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** The calls that change attributes, each as the manual has it; −1 is a failure. */
final class AttributeCalls {
    private static final MethodHandle UTIMENSAT =
            Libc.call("utimensat", JAVA_INT, JAVA_INT, ADDRESS, ADDRESS, JAVA_INT);
    private static final MethodHandle FUTIMENS = Libc.call("futimens", JAVA_INT, JAVA_INT, ADDRESS);
    private static final MethodHandle FCHOWNAT =
            Libc.call("fchownat", JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT, JAVA_INT, JAVA_INT);
    private static final MethodHandle FCHMODAT = Libc.call("fchmodat", JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT, JAVA_INT);
    private static final MethodHandle FCHMOD = Libc.call("fchmod", JAVA_INT, JAVA_INT, JAVA_INT);
    private static final MethodHandle LSETXATTR =
            Libc.call("lsetxattr", JAVA_INT, ADDRESS, ADDRESS, ADDRESS, JAVA_LONG, JAVA_INT);
    private static final MethodHandle FSETXATTR =
            Libc.call("fsetxattr", JAVA_INT, JAVA_INT, ADDRESS, ADDRESS, JAVA_LONG, JAVA_INT);
    private static final MethodHandle LREMOVEXATTR = Libc.call("lremovexattr", JAVA_INT, ADDRESS, ADDRESS);
    private static final MethodHandle FREMOVEXATTR = Libc.call("fremovexattr", JAVA_INT, JAVA_INT, ADDRESS);

    private AttributeCalls() {}

    static int utimensat(Scratch s, int folder, MemorySegment name, MemorySegment times, int flags) {
        return (int) s.attempt(() -> (int) UTIMENSAT.invokeExact(s.state(), folder, name, times, flags));
    }

    static int futimens(Scratch s, int file, MemorySegment times) {
        return (int) s.attempt(() -> (int) FUTIMENS.invokeExact(s.state(), file, times));
    }

    static int fchownat(Scratch s, int folder, MemorySegment name, int uid, int gid, int flags) {
        return (int) s.attempt(() -> (int) FCHOWNAT.invokeExact(s.state(), folder, name, uid, gid, flags));
    }

    static int fchmodat(Scratch s, int folder, MemorySegment name, int mode, int flags) {
        return (int) s.attempt(() -> (int) FCHMODAT.invokeExact(s.state(), folder, name, mode, flags));
    }

    static int fchmod(Scratch s, int file, int mode) {
        return (int) s.attempt(() -> (int) FCHMOD.invokeExact(s.state(), file, mode));
    }

    static int lsetxattr(Scratch s, MemorySegment path, MemorySegment name, MemorySegment value) {
        return (int) s.attempt(() -> (int) LSETXATTR.invokeExact(s.state(), path, name, value, value.byteSize(), 0));
    }

    static int fsetxattr(Scratch s, int file, MemorySegment name, MemorySegment value) {
        return (int) s.attempt(() -> (int) FSETXATTR.invokeExact(s.state(), file, name, value, value.byteSize(), 0));
    }

    static int lremovexattr(Scratch s, MemorySegment path, MemorySegment name) {
        return (int) s.attempt(() -> (int) LREMOVEXATTR.invokeExact(s.state(), path, name));
    }

    static int fremovexattr(Scratch s, int file, MemorySegment name) {
        return (int) s.attempt(() -> (int) FREMOVEXATTR.invokeExact(s.state(), file, name));
    }
}
