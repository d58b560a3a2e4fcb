package dev.varve.posix;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.invoke.MethodHandle;

/** Lets one thread of a process of root's look at files as somebody else: Linux keeps the user who asks for files by thread. */
final class OtherUser implements AutoCloseable {
    private static final MethodHandle SETFSUID = Libc.plain("setfsuid", JAVA_INT, JAVA_INT);
    private static final int NOBODY = 65_534;

    OtherUser() {
        become(NOBODY);
    }

    /** It returns who asked before; what a user that may not be set to gives is the same again. */
    private static void become(int uid) {
        Scratch.once(() -> (int) SETFSUID.invokeExact(uid));
    }

    static boolean isRoot() {
        int before = (int) Scratch.once(() -> (int) SETFSUID.invokeExact(-1));
        return before == 0;
    }

    @Override
    public void close() {
        become(0);
    }
}
