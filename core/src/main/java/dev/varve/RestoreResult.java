package dev.varve;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a restore came to, or would come to where it was a dry run.
 *
 * @param snapshot what was restored
 * @param target the file or folder that now holds it
 * @param effect what became of the target
 * @param savedAs the snapshot that holds what the target held before; null where it held nothing or was not saved
 * @param dryRun true where none of it was done
 */
public record RestoreResult(
        Snapshot snapshot,
        Path target,
        Effect effect,
        @Nullable Snapshot savedAs,
        boolean dryRun) {

    /** What became of the target of a restore. */
    public enum Effect {
        /** It was not there before. */
        CREATED,
        /** Its content was another. */
        REPLACED,
        /** It held the very same content, and was left alone. */
        UNCHANGED
    }

    /** {@return the snapshot that holds what the target held before: a new one, or an older one with that content} */
    public Optional<Snapshot> safetyBackup() {
        return Optional.ofNullable(savedAs);
    }
}
