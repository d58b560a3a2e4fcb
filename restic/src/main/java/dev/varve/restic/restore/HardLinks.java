package dev.varve.restic.restore;

import dev.varve.files.FileError;
import dev.varve.files.FileFailure;
import dev.varve.files.FileName;
import dev.varve.files.TargetFolder;
import dev.varve.restic.tree.Node;
import dev.varve.restic.tree.NodeType;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/** Files of several names: the first one met is restored, the others become names of it in the end. */
final class HardLinks {
    private final Outcome outcome;
    private final Map<Key, List<FileName>> first = new ConcurrentHashMap<>();
    private final Queue<Other> others = new ConcurrentLinkedQueue<>();

    HardLinks(Outcome outcome) {
        this.outcome = outcome;
    }

    private record Key(long inode, long device) {}

    private record Other(
            List<FileName> path, Key key, @Nullable Node folder) {}

    /** Whether it is to be restored itself. If not it will be a name of one that was. */
    boolean isFirst(List<FileName> path, Node node, @Nullable Node folder) {
        if (node.type() != NodeType.FILE
                || node.inode().links() < 2
                || node.inode().number() == 0) {
            return true;
        }
        Key key = new Key(node.inode().number(), node.inode().device());
        if (first.putIfAbsent(key, path) == null) {
            return true;
        }
        others.add(new Other(path, key, folder));
        return false;
    }

    /** Makes the other names. A folder that gets one keeps the times that it was given. */
    void make(TargetFolder root, NodeAttributes attributes) throws IOException {
        for (Other other : others) {
            try {
                List<FileName> existing = first.getOrDefault(other.key(), List.of());
                in(
                        root,
                        existing,
                        (from, oldName) -> in(root, other.path(), (into, newName) -> {
                            link(from, oldName, into, newName);
                            if (other.folder() != null) {
                                attributes.give(other.folder(), into);
                            }
                        }));
                outcome.created();
            } catch (FileFailure e) {
                outcome.failed(root.path().child(other.path().getLast()), "it could not be linked", e);
            }
        }
    }

    private static void link(TargetFolder from, FileName oldName, TargetFolder into, FileName newName)
            throws IOException {
        try {
            into.createHardLink(newName, from, oldName);
        } catch (FileFailure e) {
            if (e.error() != FileError.EXISTS) {
                throw e;
            }
            if (!into.entry(newName).attributes().isSameFile(from.entry(oldName).attributes())) {
                into.remove(newName);
                into.createHardLink(newName, from, oldName);
            }
        }
    }

    private interface InFolder {
        void with(TargetFolder folder, FileName name) throws IOException;
    }

    private static void in(TargetFolder root, List<FileName> path, InFolder step) throws IOException {
        if (path.size() == 1) {
            step.with(root, path.getFirst());
            return;
        }
        try (TargetFolder next = root.folder(path.getFirst())) {
            in(next, path.subList(1, path.size()), step);
        }
    }
}
