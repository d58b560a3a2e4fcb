package dev.varve.restic.restore;

import dev.varve.files.FileName;
import dev.varve.files.TargetFolder;
import dev.varve.restic.tree.Node;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A folder of the target that stays open until all in it is done. */
final class OpenFolder {
    private final @Nullable OpenFolder parent;
    private final @Nullable Node node;
    private final TargetFolder handle;
    private final List<FileName> path;
    private final AtomicInteger missing = new AtomicInteger(1);

    private OpenFolder(@Nullable OpenFolder parent, @Nullable Node node, TargetFolder handle, List<FileName> path) {
        this.parent = parent;
        this.node = node;
        this.handle = handle;
        this.path = path;
    }

    /** The target itself, which whoever opened it closes. */
    static OpenFolder root(TargetFolder handle) {
        return new OpenFolder(null, null, handle, List.of());
    }

    /** Enters a folder in this one. It counts as one thing that is not done, until {@link #done} is called for its listing. */
    OpenFolder enter(FileName name, Node itsNode) throws IOException {
        return new OpenFolder(this, itsNode, handle.folder(name), pathOf(name));
    }

    List<FileName> pathOf(FileName name) {
        List<FileName> below = new ArrayList<>(path);
        below.add(name);
        return below;
    }

    TargetFolder handle() {
        return handle;
    }

    List<FileName> path() {
        return path;
    }

    @Nullable
    Node node() {
        return node;
    }

    void expect(int more) {
        missing.addAndGet(more);
    }

    /**
     * One thing in it is done. When that was the last, it gets its attributes, is closed, and is done itself.
     *
     * @return true if with it the target is done
     */
    boolean done(NodeAttributes attributes) throws IOException {
        OpenFolder at = this;
        while (at.missing.decrementAndGet() == 0) {
            if (at.parent == null || at.node == null) {
                return true;
            }
            try (TargetFolder closed = at.handle) {
                attributes.give(at.node, closed);
            }
            at = at.parent;
        }
        return false;
    }
}
