package dev.varve.files;

import java.util.Iterator;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/** The providers of file access. One that is compiled for a later Java than the one that runs counts as not there. */
final class Providers {
    private Providers() {}

    static Optional<FileAccess> first() {
        Iterator<FileAccessProvider> providers = ServiceLoader.load(
                        FileAccessProvider.class, FileAccessProvider.class.getClassLoader())
                .iterator();
        while (true) {
            try {
                if (!providers.hasNext()) {
                    return Optional.empty();
                }
                Optional<FileAccess> found = providers.next().find();
                if (found.isPresent()) {
                    return found;
                }
            } catch (UnsupportedClassVersionError | ServiceConfigurationError e) {
                if (!isForLaterJava(e)) {
                    throw e;
                }
            }
        }
    }

    /** The module path wraps the error, the class path does not; either goes on behind it. */
    private static boolean isForLaterJava(Error e) {
        return e instanceof UnsupportedClassVersionError || e.getCause() instanceof UnsupportedClassVersionError;
    }
}
