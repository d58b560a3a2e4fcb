package dev.varve.files;

import java.io.IOException;
import java.time.Instant;
import java.util.List;

/**
 * One thing in the target, to be given its attributes. A link is never followed. The system clears setuid and setgid when the owner changes, and moves
 * times when content or names do: so owner, then mode, then extended attributes, then times, and a folder's when all in it is done.
 */
public interface TargetEntry {

    /** {@return where it stands, for messages} */
    RawPath path();

    /**
     * {@return what the inode says}
     *
     * @throws FileFailure if it is gone or cannot be read
     */
    FileAttributes attributes() throws IOException;

    /**
     * Gives it to a user and a group.
     *
     * @param uid the user's number
     * @param gid the group's number
     * @throws FileFailure if that cannot be
     */
    void setOwner(long uid, long gid) throws IOException;

    /**
     * Sets the permissions. A link has none, and refuses.
     *
     * @param permissions the low twelve bits of a mode; others are left out
     * @throws FileFailure if that cannot be
     */
    void setPermissions(int permissions) throws IOException;

    /**
     * Sets its times, to the nanosecond where the file system has them.
     *
     * @param accessed when it was last read
     * @param modified when its content last changed
     * @throws FileFailure if that cannot be
     */
    void setTimes(Instant accessed, Instant modified) throws IOException;

    /**
     * {@return its extended attributes, in the order of their names}
     *
     * @throws FileFailure if they cannot be read
     */
    List<ExtendedAttribute> extendedAttributes() throws IOException;

    /**
     * Sets one, whether or not it was there.
     *
     * @param attribute name and value
     * @throws FileFailure if that cannot be
     */
    void setExtendedAttribute(ExtendedAttribute attribute) throws IOException;

    /**
     * Takes one away.
     *
     * @param name its name
     * @throws FileFailure if that cannot be
     */
    void removeExtendedAttribute(byte[] name) throws IOException;
}
