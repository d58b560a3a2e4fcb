package dev.varve.restic.restore;

import dev.varve.files.FileAttributes;
import dev.varve.files.FileError;
import dev.varve.files.FileFailure;
import dev.varve.files.FileName;
import dev.varve.files.FileType;
import dev.varve.files.RawPath;
import dev.varve.files.TargetFile;
import dev.varve.files.TargetFolder;
import dev.varve.restic.tree.Node;
import dev.varve.restic.tree.NodeType;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Restores what is no folder: made under another name, given its attributes, and renamed into its place. */
final class LeafRestorer {
    private final TreeRestoreOptions options;
    private final Outcome outcome;
    private final NodeAttributes attributes;

    LeafRestorer(TreeRestoreOptions options, Outcome outcome, NodeAttributes attributes) {
        this.options = options;
        this.outcome = outcome;
        this.attributes = attributes;
    }

    void restore(TargetFolder folder, FileName name, Node node, RestoreWorker worker) throws IOException {
        FileAttributes there = attributesOf(folder, name);
        if (node.type() == NodeType.FILE && there != null && holds(folder, name, node, there, worker)) {
            attributes.give(node, folder.entry(name));
            outcome.unchanged();
            return;
        }
        if (there != null && there.type() == FileType.FOLDER) {
            folder.remove(name);
        }
        FileName temporary = FileName.of(".varve-" + UUID.randomUUID() + ".tmp");
        try {
            make(folder, temporary, node, worker);
            folder.rename(temporary, name);
        } catch (IOException | RuntimeException | Error e) {
            discard(folder, temporary, e);
            throw e;
        }
        if (there == null) {
            outcome.created();
        } else {
            outcome.replaced();
        }
    }

    private static boolean holds(
            TargetFolder folder, FileName name, Node node, FileAttributes there, RestoreWorker worker)
            throws IOException {
        if (there.type() != FileType.FILE || there.size() != node.content().size() || there.links() > 1) {
            return false;
        }
        try (TargetFile file = folder.openFile(name)) {
            return worker.holds(node, file);
        }
    }

    private void make(TargetFolder folder, FileName name, Node node, RestoreWorker worker) throws IOException {
        switch (node.type()) {
            case FILE -> {
                try (TargetFile file = folder.createFile(name)) {
                    outcome.written(worker.write(node, file, options.sparse()));
                    attributes.give(node, file);
                    if (options.durable()) {
                        file.sync();
                    }
                }
            }
            case SYMLINK -> {
                folder.createLink(name, RawPath.of(node.content().linkTarget().bytes()));
                attributes.give(node, folder.entry(name));
            }
            case FIFO -> makeNode(folder, name, FileType.PIPE, node);
            case SOCKET -> makeNode(folder, name, FileType.SOCKET, node);
            case BLOCK_DEVICE -> makeNode(folder, name, FileType.BLOCK_DEVICE, node);
            case CHARACTER_DEVICE -> makeNode(folder, name, FileType.CHARACTER_DEVICE, node);
            case IRREGULAR, UNKNOWN, DIRECTORY ->
                throw new FileFailure(
                        folder.path().child(name),
                        FileError.UNSUPPORTED,
                        "nothing of the type '" + node.type().label() + "' can be made");
        }
    }

    private void makeNode(TargetFolder folder, FileName name, FileType type, Node node) throws IOException {
        folder.createNode(name, type, node.content().device());
        attributes.give(node, folder.entry(name));
    }

    private static void discard(TargetFolder folder, FileName temporary, Throwable failure) {
        try {
            if (attributesOf(folder, temporary) != null) {
                folder.remove(temporary);
            }
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    /** What kind of thing bears a name; null where nothing does. */
    static @Nullable FileType typeOf(TargetFolder folder, FileName name) throws IOException {
        FileAttributes there = attributesOf(folder, name);
        return there == null ? null : there.type();
    }

    private static @Nullable FileAttributes attributesOf(TargetFolder folder, FileName name) throws IOException {
        try {
            return folder.entry(name).attributes();
        } catch (FileFailure e) {
            if (e.error() == FileError.NOT_FOUND) {
                return null;
            }
            throw e;
        }
    }
}
