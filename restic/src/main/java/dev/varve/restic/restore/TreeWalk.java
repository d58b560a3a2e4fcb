package dev.varve.restic.restore;

import dev.varve.VaultException;
import dev.varve.files.FileFailure;
import dev.varve.files.FileName;
import dev.varve.files.FileType;
import dev.varve.files.TargetFolder;
import dev.varve.restic.blob.FormatException;
import dev.varve.restic.blob.Id;
import dev.varve.restic.tree.Node;
import dev.varve.restic.tree.NodeType;
import dev.varve.restic.work.Work;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** One way through a tree, folder by folder. */
final class TreeWalk {
    private final Work<RestoreWorker> work;
    private final TreeRestoreOptions options;
    private final Selection selection;
    private final Outcome outcome;
    private final NodeAttributes attributes;
    private final LeafRestorer leaves;
    private final HardLinks hardLinks;

    TreeWalk(Work<RestoreWorker> work, TreeRestoreOptions options, Outcome outcome) {
        this.work = work;
        this.options = options;
        this.selection = new Selection(options);
        this.outcome = outcome;
        this.attributes = new NodeAttributes(outcome);
        this.leaves = new LeafRestorer(options, outcome, attributes);
        this.hardLinks = new HardLinks(outcome);
    }

    void begin(Id tree, TargetFolder target, RestoreWorker worker) throws IOException {
        OpenFolder root = OpenFolder.root(target);
        fill(root, worker.nodes(tree));
        done(root);
    }

    /** Gives files their other names, now that all are there. */
    void linkNames(TargetFolder root) throws IOException {
        hardLinks.make(root, attributes);
    }

    private void done(OpenFolder folder) throws IOException {
        if (folder.done(attributes)) {
            work.done();
        }
    }

    private void fill(OpenFolder folder, List<Node> nodes) throws IOException {
        List<Work.Task<RestoreWorker>> tasks = new ArrayList<>();
        Set<FileName> names = new HashSet<>();
        for (Node node : nodes) {
            FileName name = FileName.of(node.name().bytes());
            names.add(name);
            if (isMeant(folder, name, node)) {
                tasks.add(worker -> restore(folder, name, node, worker));
            }
        }
        if (options.delete()) {
            removeOthers(folder, names);
        }
        folder.expect(tasks.size());
        work.push(tasks);
    }

    private boolean isMeant(OpenFolder folder, FileName name, Node node) {
        if (!selection.asksForPaths()) {
            return true;
        }
        List<String> path = folder.pathOf(name).stream().map(FileName::toString).toList();
        return node.type() == NodeType.DIRECTORY ? selection.enters(path) : selection.has(path);
    }

    private void removeOthers(OpenFolder folder, Set<FileName> names) throws IOException {
        for (FileName name : folder.handle().names()) {
            List<String> path =
                    folder.pathOf(name).stream().map(FileName::toString).toList();
            if (!names.contains(name) && selection.has(path)) {
                try {
                    folder.handle().remove(name);
                    outcome.removed();
                } catch (FileFailure e) {
                    outcome.failed(folder.handle().path().child(name), "it could not be removed", e);
                }
            }
        }
    }

    private void restore(OpenFolder folder, FileName name, Node node, RestoreWorker worker) throws IOException {
        try {
            if (node.type() == NodeType.DIRECTORY) {
                enter(folder, name, node, worker);
            } else if (hardLinks.isFirst(folder.pathOf(name), node, folder.node())) {
                leaves.restore(folder.handle(), name, node, worker);
            }
        } catch (FileFailure e) {
            outcome.failed(folder.handle().path().child(name), "it could not be restored", e);
        } catch (VaultException.Corrupt | FormatException e) {
            outcome.damaged(
                    folder.handle().path().child(name),
                    "it could not be restored: " + Objects.requireNonNullElse(e.getMessage(), ""));
        }
        done(folder);
    }

    private void enter(OpenFolder folder, FileName name, Node node, RestoreWorker worker) throws IOException {
        Id tree = node.content().tree().orElseThrow(() -> new FormatException("the folder '" + name + "' has no tree"));
        List<Node> nodes = worker.nodes(tree);
        FileType there = LeafRestorer.typeOf(folder.handle(), name);
        if (there != FileType.FOLDER) {
            if (there != null) {
                folder.handle().remove(name);
            }
            folder.handle().createFolder(name);
        }
        OpenFolder entered = folder.enter(name, node);
        folder.expect(1);
        fill(entered, nodes);
        done(entered);
    }
}
