package dev.varve.restic.vault;

import dev.varve.BackupOptions;
import dev.varve.BackupResult;
import dev.varve.Event;
import dev.varve.RestoreOptions;
import dev.varve.RestoreResult;
import dev.varve.RestoreResult.Effect;
import dev.varve.Snapshot;
import dev.varve.VaultException;
import dev.varve.files.FileAccess;
import dev.varve.files.FileName;
import dev.varve.files.RawPath;
import dev.varve.restic.blob.Id;
import dev.varve.restic.index.BlobIndex;
import dev.varve.restic.repo.Codec;
import dev.varve.restic.repo.Repository;
import dev.varve.restic.restore.Restorer;
import dev.varve.restic.restore.TreeRestoreOptions;
import dev.varve.restic.restore.TreeRestored;
import dev.varve.restic.tree.Node;
import dev.varve.restic.tree.NodeType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** Brings snapshots back: one that holds a single file into its place, any other into a folder with the paths that it has. */
final class Restores {
    private final OpenRepository open;
    private final Backups backups;

    Restores(OpenRepository open, Backups backups) {
        this.open = open;
        this.backups = backups;
    }

    RestoreResult restore(Snapshot snapshot, RestoreOptions options) throws IOException {
        Stored stored = open.snapshots().get(snapshot.id());
        Path own = Path.of(stored.file().paths().getFirst());
        return open.<RestoreResult>locked(false, locked -> {
            BlobIndex index = locked.readIndex();
            try (Codec codec = locked.codec()) {
                TreePath trees = new TreePath(locked, index, codec);
                Node node = stored.file().paths().size() == 1
                        ? trees.find(stored.file().tree(), TreePath.parts(RawPath.of(own)))
                                .orElse(null)
                        : null;
                return node != null && node.type() == NodeType.FILE
                        ? file(locked, index, snapshot, node, own, options)
                        : folders(locked, index, snapshot, stored.file().tree(), options);
            }
        });
    }

    private RestoreResult file(
            Repository locked, BlobIndex index, Snapshot snapshot, Node node, Path own, RestoreOptions options)
            throws IOException {
        Path named = options.target().orElse(own);
        Path target = Files.isDirectory(named) ? named.resolve(own.getFileName()) : named;
        boolean there = Files.exists(target);
        Restorer restorer = restorer(locked, index);
        if (there && restorer.holds(node, RawPath.of(target.toRealPath()))) {
            return new RestoreResult(snapshot, target, Effect.UNCHANGED, null, options.dryRun());
        }
        Effect effect = there ? Effect.REPLACED : Effect.CREATED;
        if (options.dryRun()) {
            return new RestoreResult(snapshot, target, effect, null, true);
        }
        Snapshot saved = there && options.safetyBackup() ? saved(target, snapshot) : null;
        Path real = there ? target.toRealPath() : target.toAbsolutePath();
        TreeRestored restored =
                restorer.restoreFile(node, RawPath.of(Objects.requireNonNull(real.getParent())), nameOf(real));
        require(restored, snapshot, target);
        open.tell(new Event.Restored(snapshot, target));
        return new RestoreResult(snapshot, target, effect, saved, false);
    }

    private static FileName nameOf(Path file) {
        return RawPath.of(file).name().orElseThrow();
    }

    private Snapshot saved(Path target, Snapshot restored) throws IOException {
        BackupOptions options = BackupOptions.DEFAULT
                .withDescription("before restoring " + restored.id())
                .withTrigger(Snapshot.Trigger.BEFORE_RESTORE);
        BackupResult result = backups.store(List.of(target), options);
        return result.snapshot();
    }

    private RestoreResult folders(
            Repository locked, BlobIndex index, Snapshot snapshot, Id tree, RestoreOptions options) throws IOException {
        Path target = options.target()
                .orElseThrow(
                        () -> new VaultException.Refused(
                                snapshot.id()
                                        + " holds folders: name one to restore into with --target (its files will stand there under their whole paths)"));
        boolean there = Files.exists(target);
        Effect effect = there ? Effect.REPLACED : Effect.CREATED;
        if (!options.dryRun()) {
            Files.createDirectories(target);
            TreeRestored restored = restorer(locked, index)
                    .restore(
                            tree,
                            RawPath.of(target),
                            TreeRestoreOptions.DEFAULT,
                            Runtime.getRuntime().availableProcessors());
            require(restored, snapshot, target);
            open.tell(new Event.Restored(snapshot, target));
        }
        return new RestoreResult(snapshot, target, effect, null, options.dryRun());
    }

    private Restorer restorer(Repository locked, BlobIndex index) {
        return new Restorer(
                locked,
                index,
                FileAccess.ofPlatform(),
                done -> open.tell(new Event.Progress(Event.Phase.RESTORE, done, 0)));
    }

    private static void require(TreeRestored restored, Snapshot snapshot, Path target) throws VaultException {
        if (!restored.findings().isEmpty()) {
            throw new VaultException.Incomplete(
                    "not all of " + snapshot.id() + " could be restored into " + target + ": "
                            + restored.findings().size() + " things are missing or lack something",
                    restored.findings());
        }
    }
}
