package dev.varve.restic.archive;

import dev.varve.files.RawPath;
import dev.varve.restic.blob.Id;
import dev.varve.restic.tree.Node;
import dev.varve.restic.tree.NodeContent;
import dev.varve.restic.tree.RawText;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A folder whose nodes are being made, each by some worker, at its place in the order of names. */
final class Folder {
    private final @Nullable Folder parent;
    private final int place;
    private final @Nullable Node node;
    private final @Nullable RawPath named;
    private final Map<RawText, Node> before;
    private final @Nullable Node nodeBefore;
    private final List<String> path;
    private final @Nullable Node[] nodes;
    private final AtomicInteger missing;

    private Folder(
            @Nullable Folder parent,
            int place,
            @Nullable Node node,
            @Nullable RawPath named,
            @Nullable Node nodeBefore,
            Map<RawText, Node> before,
            List<String> path,
            int size) {
        this.parent = parent;
        this.place = place;
        this.node = node;
        this.named = named;
        this.nodeBefore = nodeBefore;
        this.before = before;
        this.path = path;
        this.nodes = new Node[size];
        this.missing = new AtomicInteger(size);
    }

    /** The root, which is no node itself. */
    static Folder root(Map<RawText, Node> before, int size) {
        return new Folder(null, 0, null, null, null, before, List.of(), size);
    }

    /** A folder in this one, at its place. */
    Folder folder(
            int at,
            Node own,
            @Nullable RawPath itself,
            @Nullable Node ownBefore,
            Map<RawText, Node> itsBefore,
            List<String> itsPath,
            int size) {
        return new Folder(this, at, own, itself, ownBefore, itsBefore, itsPath, size);
    }

    /** What stood under a name in the snapshot before. */
    @Nullable
    Node before(RawText name) {
        return before.get(name);
    }

    /** What this folder itself was in the snapshot before. */
    @Nullable
    Node nodeBefore() {
        return nodeBefore;
    }

    /** The names from the root to here. */
    List<String> path() {
        return path;
    }

    /** Puts a node at its place, or leaves the place empty. Returns true to whoever came last, for whom the folder is complete. */
    boolean put(int at, @Nullable Node child) {
        nodes[at] = child;
        return missing.decrementAndGet() == 0;
    }

    boolean isEmpty() {
        return nodes.length == 0;
    }

    List<Node> nodes() {
        return Arrays.stream(nodes)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }

    @Nullable
    Folder parent() {
        return parent;
    }

    /** Its path where it was named itself. */
    @Nullable
    RawPath named() {
        return named;
    }

    int place() {
        return place;
    }

    /** The node of this folder, now that its tree is stored. */
    Node node(Id tree) {
        return Objects.requireNonNull(node).withContent(NodeContent.directory(tree));
    }
}
