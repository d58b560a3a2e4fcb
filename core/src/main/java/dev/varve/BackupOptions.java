package dev.varve;

import java.util.Set;

/**
 * What may be said of a backup.
 *
 * @param description what a person will want to know of it later, at most 4 KiB of UTF-8
 * @param force true to store it even if the newest snapshot holds the same content
 * @param tags words by which it may be chosen, none of them empty or holding a comma or a line break
 * @param trigger why it is made
 */
public record BackupOptions(String description, boolean force, Set<String> tags, Snapshot.Trigger trigger) {

    /** By hand, without a description, and only if something changed. */
    public static final BackupOptions DEFAULT = new BackupOptions("", false, Set.of(), Snapshot.Trigger.MANUAL);

    /** Copies the tags. */
    public BackupOptions {
        tags = Set.copyOf(tags);
    }

    /**
     * {@return the same, with a description}
     *
     * @param text the description
     */
    public BackupOptions withDescription(String text) {
        return new BackupOptions(text, force, tags, trigger);
    }

    /**
     * {@return the same, forced or not}
     *
     * @param forced true to store it even if nothing changed
     */
    public BackupOptions withForce(boolean forced) {
        return new BackupOptions(description, forced, tags, trigger);
    }

    /**
     * {@return the same, with these tags}
     *
     * @param words the tags
     */
    public BackupOptions withTags(Set<String> words) {
        return new BackupOptions(description, force, words, trigger);
    }

    /**
     * {@return the same, for another reason}
     *
     * @param reason why it is made
     */
    public BackupOptions withTrigger(Snapshot.Trigger reason) {
        return new BackupOptions(description, force, tags, reason);
    }
}
