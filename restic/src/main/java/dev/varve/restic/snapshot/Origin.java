package dev.varve.restic.snapshot;

/**
 * Who made a snapshot.
 *
 * @param hostname the host, or an empty text
 * @param username the user, or an empty text
 * @param uid the user's number, without a sign
 * @param gid the user's group's number, without a sign
 */
public record Origin(String hostname, String username, int uid, int gid) {
    /** Nobody knows. */
    public static final Origin NONE = new Origin("", "", 0, 0);
}
