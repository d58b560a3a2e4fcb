package dev.varve.restic.tree;

/**
 * One thing in a folder, with all that a repository keeps of it.
 *
 * @param name what it is called, any bytes but a slash and NUL
 * @param type what kind of thing it is
 * @param mode its permissions and type by Go's {@code fs.FileMode}; see {@link GoMode}
 * @param times when it was touched
 * @param owner whose it is
 * @param inode by what the file system knows it
 * @param content what it holds
 * @param extras what it says besides
 */
public record Node(
        RawText name,
        NodeType type,
        int mode,
        NodeTimes times,
        Owner owner,
        Inode inode,
        NodeContent content,
        Extras extras) {

    /** {@return the same with another content, as when a folder's tree was rewritten} */
    public Node withContent(NodeContent other) {
        return new Node(name, type, mode, times, owner, inode, other, extras);
    }
}
