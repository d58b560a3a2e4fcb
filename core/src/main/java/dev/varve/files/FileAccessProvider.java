package dev.varve.files;

import java.util.Optional;

/** Brings a better {@link FileAccess} than Java's own. Found by {@link java.util.ServiceLoader}. */
public interface FileAccessProvider {

    /** {@return the access, if this platform is one that it was made for} */
    Optional<FileAccess> find();
}
