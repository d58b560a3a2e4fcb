package dev.varve.files;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The files of this machine. All methods may be called by several threads at once. Links in the middle of a path are followed, as always; the
 * last name only where a method says so.
 */
public interface FileAccess {

    /**
     * {@return the best access there is: that of a {@link FileAccessProvider} that works here, else {@link #nio()}}
     */
    static FileAccess ofPlatform() {
        return Providers.first().orElseGet(FileAccess::nio);
    }

    /** {@return the access that Java itself has} */
    static FileAccess nio() {
        return new NioAccess();
    }

    /** {@return what it can do beyond the least} */
    Set<Capability> capabilities();

    /**
     * {@return what the inode at a path says; of a link, the link's own}
     *
     * @param path the path
     * @throws FileFailure if there is none, or it cannot be read
     */
    FileAttributes attributes(RawPath path) throws IOException;

    /**
     * {@return what the inode says that a path leads to, through links}
     *
     * @param path the path
     * @throws FileFailure if there is none, or it cannot be read
     */
    FileAttributes attributesOfTarget(RawPath path) throws IOException;

    /**
     * {@return all names in a folder, in order}
     *
     * @param folder the folder, or a link to one
     * @throws FileFailure if it cannot be read, to its very end
     */
    List<FileName> names(RawPath folder) throws IOException;

    /**
     * {@return where a link points, byte by byte}
     *
     * @param link the link
     * @throws FileFailure if it cannot be read, or is no link
     */
    RawPath linkTarget(RawPath link) throws IOException;

    /**
     * {@return the extended attributes of an inode, in the order of their names; none where the file system has none}
     *
     * @param path the inode; a link is not followed
     * @throws FileFailure if they cannot be read
     */
    List<ExtendedAttribute> extendedAttributes(RawPath path) throws IOException;

    /**
     * {@return the content of a regular file; the caller closes it}
     *
     * Opening never waits, follows no link, and leaves the access time alone where the system lets it.
     *
     * @param file the file
     * @throws FileFailure if it cannot be read, or is no regular file
     */
    FileContent open(RawPath file) throws IOException;

    /**
     * {@return a folder that things are to be written into; the caller closes it}
     *
     * @param folder the folder, or a link to one: whoever names the target may
     * @throws FileFailure if it is none
     */
    TargetFolder openTarget(RawPath folder) throws IOException;

    /**
     * {@return the name of a user, if the system knows one}
     *
     * @param uid the user's number
     */
    Optional<String> userName(long uid);

    /**
     * {@return the name of a group, if the system knows one}
     *
     * @param gid the group's number
     */
    Optional<String> groupName(long gid);
}
