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
            } catch (ServiceConfigurationError e) {
                if (!(e.getCause() instanceof UnsupportedClassVersionError)) {
                    throw e;
                }
            }
        }
    }
}
