package dev.varve.posix;

import dev.varve.files.FileAccess;
import dev.varve.files.FileAccessProvider;
import java.util.Optional;

/** Brings the access by system calls, on Linux with a C library that has all of them, if the JVM lets native code be called. */
public final class PosixProvider implements FileAccessProvider {

    /** For the service loader. */
    public PosixProvider() {}

    @Override
    public Optional<FileAccess> find() {
        return Linux.isHere() && Libc.isComplete() && Permission.GRANTED
                ? Optional.of(new PosixAccess())
                : Optional.empty();
    }

    /** Asked once: a class that could not be initialised tells its reason the first time only. */
    private static final class Permission {
        static final boolean GRANTED = mayCall();

        private Permission() {}

        private static boolean mayCall() {
            try {
                UserCalls.strerror(0);
                return true;
            } catch (ExceptionInInitializerError e) {
                if (e.getCause() instanceof IllegalCallerException) {
                    return false;
                }
                throw e;
            }
        }
    }
}
