package dev.varve.files;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/**
 * An open folder in the target. It stays the same folder whatever happens to its name, and all that is done through it is done in it: a link that
 * stands where a folder or a file is expected is refused, not followed ({@link Capability#RACE_FREE} tells how surely).
 *
 * <p>Several threads may use it; close it when all are done. What it opens stays open when it closes.
 */
public interface TargetFolder extends TargetEntry, Closeable {

    /**
     * {@return all names in it, in order}
     *
     * @throws FileFailure if it cannot be read, to its very end
     */
    List<FileName> names() throws IOException;

    /**
     * {@return something in it, to be looked at or given attributes; nothing is opened, and the name is looked up by each call}
     *
     * @param name its name
     * @throws FileFailure if nothing can have that name here
     */
    TargetEntry entry(FileName name) throws IOException;

    /**
     * {@return a folder in it; the caller closes it}
     *
     * @param name its name
     * @throws FileFailure if it is none, a link to one least of all
     */
    TargetFolder folder(FileName name) throws IOException;

    /**
     * Makes a folder that only its owner can enter, until it is given other permissions.
     *
     * @param name its name
     * @throws FileFailure if the name is taken, or that cannot be
     */
    void createFolder(FileName name) throws IOException;

    /**
     * {@return a new, empty file that only its owner can read, until it is given other permissions; the caller closes it}
     *
     * @param name its name
     * @throws FileFailure if the name is taken, or that cannot be
     */
    TargetFile createFile(FileName name) throws IOException;

    /**
     * {@return a regular file in it, to be changed in place; the caller closes it}
     *
     * A file of several names changes under all of them, so look at {@link FileAttributes#links()} before writing.
     *
     * @param name its name
     * @throws FileFailure if it is none, a link to one least of all
     */
    TargetFile openFile(FileName name) throws IOException;

    /**
     * Makes a symbolic link.
     *
     * @param name its name
     * @param target where it points, byte by byte
     * @throws FileFailure if the name is taken, or that cannot be
     */
    void createLink(FileName name, RawPath target) throws IOException;

    /**
     * {@return where a symbolic link in it points}
     *
     * @param name its name
     * @throws FileFailure if it is none
     */
    RawPath linkTarget(FileName name) throws IOException;

    /**
     * Gives something another name. A link gets one itself, not what it points at.
     *
     * @param name the new name, in this folder
     * @param folder the folder of the old name, opened by the same {@link FileAccess}
     * @param existing the old name
     * @throws FileFailure if the name is taken, or that cannot be
     */
    void createHardLink(FileName name, TargetFolder folder, FileName existing) throws IOException;

    /**
     * Makes a pipe, a socket or a device.
     *
     * @param name its name
     * @param type which of them
     * @param node the number of the device, as in {@link FileAttributes#node()}; else 0
     * @throws FileFailure if the name is taken, or that cannot be
     */
    void createNode(FileName name, FileType type, long node) throws IOException;

    /**
     * Renames within this folder. What had the new name is replaced, unless it is a folder with something in it.
     *
     * @param from the old name
     * @param to the new name
     * @throws FileFailure if that cannot be
     */
    void rename(FileName from, FileName to) throws IOException;

    /**
     * Removes something, and all that is in it. Links are removed, not followed.
     *
     * @param name its name
     * @throws FileFailure if something could not be removed; what comes behind it is still there
     */
    void remove(FileName name) throws IOException;

    /**
     * Returns when the names in this folder are on the disk.
     *
     * @throws FileFailure if that is not sure
     */
    void sync() throws IOException;
}
