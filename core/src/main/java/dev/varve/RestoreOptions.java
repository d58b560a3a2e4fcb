package dev.varve;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How to restore.
 *
 * @param destination the file to write, or the folder to write into; null for where the snapshot came from
 * @param safetyBackup true to store what is there now before it is replaced
 * @param dryRun true to find out what would be done, and do none of it
 */
public record RestoreOptions(@Nullable Path destination, boolean safetyBackup, boolean dryRun) {

    /** To where the snapshot came from, with a safety backup. */
    public static final RestoreOptions DEFAULT = new RestoreOptions(null, true, false);

    /** {@return the file to write, or the folder to write into, where it is not the one that the snapshot came from} */
    public Optional<Path> target() {
        return Optional.ofNullable(destination);
    }

    /**
     * {@return the same, to another file or folder}
     *
     * @param fileOrFolder the file to write, or the folder to write into
     */
    public RestoreOptions withTarget(Path fileOrFolder) {
        return new RestoreOptions(fileOrFolder, safetyBackup, dryRun);
    }

    /** {@return the same, without storing what is there now: it will be lost if no snapshot holds it} */
    public RestoreOptions withoutSafetyBackup() {
        return new RestoreOptions(destination, false, dryRun);
    }

    /** {@return the same, for show} */
    public RestoreOptions withDryRun() {
        return new RestoreOptions(destination, safetyBackup, true);
    }
}
