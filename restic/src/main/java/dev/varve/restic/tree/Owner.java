package dev.varve.restic.tree;

/**
 * Whose a node is.
 *
 * @param uid the user's number, without a sign
 * @param gid the group's number, without a sign
 * @param user the user's name, or an empty text
 * @param group the group's name, or an empty text
 */
public record Owner(int uid, int gid, String user, String group) {
    /** Nobody's in particular. */
    public static final Owner NONE = new Owner(0, 0, "", "");
}
