package dev.varve;

import java.nio.file.Path;

/** Something that happened while a verb ran, told to an {@link EventListener}. */
public sealed interface Event {

    /** What a {@link Progress} measures. */
    enum Phase {
        /** Reading and storing a source. */
        BACKUP,
        /** Bringing a snapshot back. */
        RESTORE,
        /** Reading snapshots to prove them. */
        CHECK,
        /** Copying snapshots from vault to vault. */
        TRANSFER
    }

    /**
     * How far a verb has come.
     *
     * @param phase what is being done
     * @param done bytes of content so far
     * @param total bytes of content in all; 0 where that is not known yet
     */
    record Progress(Phase phase, long done, long total) implements Event {}

    /**
     * A snapshot is durable.
     *
     * @param snapshot the snapshot
     */
    record Created(Snapshot snapshot) implements Event {}

    /**
     * No snapshot was made, since the newest one holds the same content.
     *
     * @param since the newest snapshot
     */
    record Unchanged(Snapshot since) implements Event {}

    /**
     * A snapshot's content was removed; {@code reason} says on whose word.
     *
     * @param snapshot the snapshot
     * @param reason on whose word
     */
    record Removed(Snapshot snapshot, String reason) implements Event {}

    /**
     * A file was brought back.
     *
     * @param snapshot the snapshot
     * @param target the file or folder that holds it now
     */
    record Restored(Snapshot snapshot, Path target) implements Event {}

    /**
     * The source changed while it was read; it is being read again, for the {@code attempt}-th time.
     *
     * @param file the file that changed
     * @param attempt which reading this is
     */
    record ChangedWhileRead(Path file, int attempt) implements Event {}

    /**
     * Something that a person should know of, though the verb goes on.
     *
     * @param finding what it is, and what mends it
     */
    record Noticed(Finding finding) implements Event {}
}
