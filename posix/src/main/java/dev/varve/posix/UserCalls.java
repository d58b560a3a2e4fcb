package dev.varve.posix;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** The calls that ask for the names of users, groups and errors. */
final class UserCalls {
    private static final MethodHandle GETPWUID =
            Libc.plain("getpwuid_r", JAVA_INT, JAVA_INT, ADDRESS, ADDRESS, JAVA_LONG, ADDRESS);
    private static final MethodHandle GETGRGID =
            Libc.plain("getgrgid_r", JAVA_INT, JAVA_INT, ADDRESS, ADDRESS, JAVA_LONG, ADDRESS);
    private static final MethodHandle STRERROR = Libc.plain("strerror", ADDRESS, JAVA_INT);

    private UserCalls() {}

    /** Both return the error's number, 0 if there was none. */
    static int getpwuid(int uid, MemorySegment record, MemorySegment texts, MemorySegment result) {
        return (int) Scratch.once(() -> (int) GETPWUID.invokeExact(uid, record, texts, texts.byteSize(), result));
    }

    static int getgrgid(int gid, MemorySegment record, MemorySegment texts, MemorySegment result) {
        return (int) Scratch.once(() -> (int) GETGRGID.invokeExact(gid, record, texts, texts.byteSize(), result));
    }

    static MemorySegment strerror(int errno) {
        MemorySegment[] text = new MemorySegment[1];
        Scratch.once(() -> {
            text[0] = (MemorySegment) STRERROR.invokeExact(errno);
            return 0;
        });
        return text[0];
    }
}
