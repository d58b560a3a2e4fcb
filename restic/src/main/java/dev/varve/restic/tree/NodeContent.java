package dev.varve.restic.tree;

import dev.varve.restic.blob.Id;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a node holds: a file its size and blobs, a folder its tree, a link its target, a device its number; a pipe or socket nothing. Which of them
 * stand in a node is not bound to its type here, because what was read must be written again as it was.
 *
 * @param size how long a file is, without a sign
 * @param linkTarget where a link leads, or no bytes
 * @param device which device it is, {@code st_rdev}, or 0
 * @param blobs the data blobs of a file in their order; null for what is no file, which is not the same as an empty file
 * @param subtree the tree blob of a folder, or null
 */
public record NodeContent(
        long size,
        RawText linkTarget,
        long device,
        @Nullable List<Id> blobs,
        @Nullable Id subtree) {
    /** Nothing: a pipe or a socket. */
    public static final NodeContent NONE = new NodeContent(0, RawText.EMPTY, 0, null, null);

    /** Keeps the list from changing. */
    public NodeContent {
        blobs = blobs == null ? null : List.copyOf(blobs);
    }

    /** {@return a file's content} */
    public static NodeContent file(long size, List<Id> blobs) {
        return new NodeContent(size, RawText.EMPTY, 0, blobs, null);
    }

    /** {@return a folder's tree} */
    public static NodeContent directory(Id subtree) {
        return new NodeContent(0, RawText.EMPTY, 0, null, subtree);
    }

    /** {@return where a symbolic link leads} */
    public static NodeContent symlink(RawText target) {
        return new NodeContent(0, target, 0, null, null);
    }

    /** {@return which device it is} */
    public static NodeContent device(long number) {
        return new NodeContent(0, RawText.EMPTY, number, null, null);
    }

    /** {@return the blobs, if it is a file} */
    public Optional<List<Id>> fileBlobs() {
        return Optional.ofNullable(blobs);
    }

    /** {@return the tree, if it is a folder} */
    public Optional<Id> tree() {
        return Optional.ofNullable(subtree);
    }
}
