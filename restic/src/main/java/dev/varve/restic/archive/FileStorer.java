package dev.varve.restic.archive;

import dev.varve.Finding;
import dev.varve.Finding.Severity;
import dev.varve.files.FileAccess;
import dev.varve.files.FileAttributes;
import dev.varve.files.FileContent;
import dev.varve.files.FileName;
import dev.varve.files.RawPath;
import dev.varve.restic.archive.Tally.Compared;
import dev.varve.restic.blob.Id;
import dev.varve.restic.tree.Node;
import dev.varve.restic.tree.NodeContent;
import dev.varve.restic.tree.NodeType;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Stores one file after the other: what the snapshot before holds is not read again. */
final class FileStorer {
    private static final int READINGS = 3;

    private final FileAccess files;
    private final Nodes nodes;
    private final ParentTrees parents;
    private final Tally tally;

    FileStorer(FileAccess files, Nodes nodes, ParentTrees parents, Tally tally) {
        this.files = files;
        this.nodes = nodes;
        this.parents = parents;
        this.tally = tally;
    }

    Node store(FileName name, RawPath path, FileAttributes attributes, @Nullable Node before, ArchiveWorker worker)
            throws IOException {
        if (before != null && isUnmodified(before, attributes) && parents.hasContent(before)) {
            tally.file(Compared.UNMODIFIED, before.content().size());
            return nodes.node(name, path, attributes).withContent(before.content());
        }
        Node node = read(name, path, worker);
        tally.file(
                before == null || before.type() != NodeType.FILE ? Compared.NEW : Compared.CHANGED,
                node.content().size());
        return node;
    }

    /** As restic tells it: by times, size and inode. */
    private boolean isUnmodified(Node before, FileAttributes now) {
        return before.type() == NodeType.FILE
                && before.content().size() == now.size()
                && before.inode().number() == now.inode()
                && before.times().modified().toInstant().equals(now.modified())
                && before.times().changed().toInstant().equals(now.changed());
    }

    private Node read(FileName name, RawPath path, ArchiveWorker worker) throws IOException {
        for (int reading = 1; ; reading++) {
            try (FileContent content = files.open(path)) {
                FileAttributes opened = content.attributes();
                Node node = nodes.node(name, path, opened);
                List<Id> blobs = worker.store(content);
                boolean heldStill = isSame(opened, content.attributes()) && worker.size() == opened.size();
                if (!heldStill && reading == READINGS) {
                    tally.unread(new Finding(
                            Severity.WARNING,
                            path.toString(),
                            "it kept changing while it was read; what is stored may be part old, part new.",
                            "Back it up again when its program is done writing."));
                }
                if (heldStill || reading == READINGS) {
                    return node.withContent(NodeContent.file(worker.size(), blobs));
                }
            }
        }
    }

    private static boolean isSame(FileAttributes one, FileAttributes other) {
        return one.size() == other.size()
                && one.modified().equals(other.modified())
                && one.changed().equals(other.changed());
    }
}
