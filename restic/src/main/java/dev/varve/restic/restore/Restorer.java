package dev.varve.restic.restore;

import dev.varve.files.FileAccess;
import dev.varve.files.FileContent;
import dev.varve.files.FileName;
import dev.varve.files.RawPath;
import dev.varve.files.TargetFolder;
import dev.varve.restic.blob.Id;
import dev.varve.restic.index.BlobIndex;
import dev.varve.restic.repo.Repository;
import dev.varve.restic.tree.Node;
import dev.varve.restic.work.Work;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;

/**
 * Brings a tree back into a folder. Each file is old or new at every moment, never half; nothing is written outside of the folder, whatever names the tree
 * holds and whatever links stand in the target. What cannot be restored is told, and the rest is restored all the same.
 */
public final class Restorer {
    private final Repository repository;
    private final BlobIndex index;
    private final FileAccess files;
    private final LongConsumer progress;

    /**
     * A restorer out of a repository.
     *
     * @param progress hears how many bytes of content are written; from several threads
     */
    public Restorer(Repository repository, BlobIndex index, FileAccess files, LongConsumer progress) {
        this.repository = repository;
        this.index = index;
        this.files = files;
        this.progress = progress;
    }

    /** {@return whether a file holds a node's content already} */
    public boolean holds(Node node, RawPath file) throws IOException {
        try (RestoreWorker worker = new RestoreWorker(repository, index);
                FileContent content = files.open(file)) {
            return content.attributes().size() == node.content().size() && worker.holds(node, content);
        }
    }

    /**
     * Restores one file, durably.
     *
     * @param folder where it is to stand
     * @param name what it is to be called there
     */
    public TreeRestored restoreFile(Node node, RawPath folder, FileName name) throws IOException {
        Outcome outcome = new Outcome(progress);
        try (TargetFolder target = files.openTarget(folder);
                RestoreWorker worker = new RestoreWorker(repository, index)) {
            new LeafRestorer(TreeRestoreOptions.DURABLE, outcome, new NodeAttributes(outcome))
                    .restore(target, name, node, worker);
        }
        return outcome.sum();
    }

    /**
     * Restores a tree.
     *
     * @param target a folder that is there
     * @param workers how many threads may be at work
     * @throws IOException if the repository or the target cannot be read; what cannot be written is told in the result
     */
    public TreeRestored restore(Id tree, RawPath target, TreeRestoreOptions options, int workers) throws IOException {
        Outcome outcome = new Outcome(progress);
        List<RestoreWorker> all = new ArrayList<>();
        try (TargetFolder root = files.openTarget(target)) {
            Work<RestoreWorker> work = new Work<>();
            TreeWalk walk = new TreeWalk(work, options, outcome);
            work.push(List.of(worker -> walk.begin(tree, root, worker)));
            work.run(workers, () -> {
                RestoreWorker worker = new RestoreWorker(repository, index);
                all.add(worker);
                return worker;
            });
            walk.linkNames(root);
        } finally {
            all.forEach(RestoreWorker::close);
        }
        return outcome.sum();
    }
}
