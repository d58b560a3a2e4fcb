package dev.varve.restic.vault;

import dev.varve.BackupEstimate;
import dev.varve.BackupOptions;
import dev.varve.BackupResult;
import dev.varve.Event;
import dev.varve.Snapshot;
import dev.varve.Source;
import dev.varve.VaultException;
import dev.varve.files.FileAccess;
import dev.varve.files.RawPath;
import dev.varve.restic.archive.ArchiveOptions;
import dev.varve.restic.archive.Archived;
import dev.varve.restic.archive.Archiver;
import dev.varve.restic.index.BlobIndex;
import dev.varve.restic.json.Timestamp;
import dev.varve.restic.repo.BlobWriter;
import dev.varve.restic.repo.Codec;
import dev.varve.restic.repo.Repository;
import dev.varve.restic.snapshot.Deletion;
import dev.varve.restic.snapshot.Lineage;
import dev.varve.restic.snapshot.Origin;
import dev.varve.restic.snapshot.Remarks;
import dev.varve.restic.snapshot.SnapshotFile;
import dev.varve.restic.snapshot.Summary;
import dev.varve.restic.tree.Node;
import dev.varve.restic.tree.NodeType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes snapshots. Blobs and index are durable before the snapshot that refers to them appears. */
final class Backups {
    private static final String PROGRAM = "varve";

    private final OpenRepository open;
    private final Removals removals;

    Backups(OpenRepository open, Removals removals) {
        this.open = open;
        this.removals = removals;
    }

    BackupResult backup(Source source, BackupOptions options) throws IOException {
        List<Path> paths = paths(source);
        BackupResult result = store(paths, options);
        if (result instanceof BackupResult.Created created) {
            List<Snapshot> removed = removals.applyRetention(created.snapshot());
            return new BackupResult.Created(created.snapshot(), removed, created.unread());
        }
        return result;
    }

    /** Stores without applying the retention. */
    BackupResult store(List<Path> paths, BackupOptions options) throws IOException {
        return open.locked(false, locked -> store(locked, paths, options));
    }

    /** What is to be backed up has to be there. */
    static List<Path> paths(Source source) throws IOException {
        List<Path> paths = ((Source.Files) source).paths();
        for (Path path : paths) {
            if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
                throw new NoSuchFileException(path.toString());
            }
        }
        return paths;
    }

    private BackupResult store(Repository locked, List<Path> paths, BackupOptions options) throws IOException {
        Instant begun = open.now();
        BlobIndex index = locked.readIndex();
        Stored before = before(paths).orElse(null);
        try (BlobWriter blobs = locked.writer(index)) {
            Archived archived = archive(locked, index, blobs, paths, before);
            if (!options.force() && before != null && isUnchanged(locked, index, before, archived, paths)) {
                Snapshot since = before.snapshot();
                open.tell(new Event.Unchanged(since));
                return new BackupResult.Unchanged(since);
            }
            blobs.finish();
            SnapshotFile file = file(paths, options, begun, before, archived, blobs.added());
            Snapshot created = open.snapshots().save(locked, file).snapshot();
            open.tell(new Event.Created(created));
            return new BackupResult.Created(created, List.of(), archived.unread());
        }
    }

    /** Reads all of the source and stores none of it; what is new is measured as it would be stored. */
    BackupEstimate estimate(Source source, BackupOptions options) throws IOException {
        List<Path> paths = paths(source);
        Repository repository = open.repository();
        BlobIndex index = repository.readIndex();
        Stored before = before(paths).orElse(null);
        try (BlobWriter blobs = repository.measuringWriter(index)) {
            Archived archived = archive(repository, index, blobs, paths, before);
            blobs.finish();
            boolean unchanged =
                    !options.force() && before != null && isUnchanged(repository, index, before, archived, paths);
            return new BackupEstimate(
                    archived.counts().bytes(),
                    unchanged ? 0 : blobs.added().storedBytes(),
                    unchanged && before != null ? before.snapshot() : null);
        }
    }

    private Archived archive(
            Repository repository, BlobIndex index, BlobWriter blobs, List<Path> paths, @Nullable Stored before)
            throws IOException {
        Archiver archiver = new Archiver(
                repository,
                index,
                blobs,
                FileAccess.ofPlatform(),
                ArchiveOptions.of(open.environment().zone()),
                done -> open.tell(new Event.Progress(Event.Phase.BACKUP, done, 0)));
        return archiver.archive(
                paths.stream().map(RawPath::of).toList(),
                before == null ? null : before.file().tree(),
                Runtime.getRuntime().availableProcessors());
    }

    /** The newest snapshot of the same paths on this machine. */
    private Optional<Stored> before(List<Path> paths) throws IOException {
        List<String> absolute = absolute(paths);
        String host = LocalMachine.host();
        return open.snapshots().all().stream()
                .filter(some -> some.file().origin().hostname().equals(host)
                        && some.file().paths().equals(absolute))
                .findFirst();
    }

    /** Whether nothing is to be stored: the same tree, or the same targets in folders that were touched meanwhile. */
    private static boolean isUnchanged(
            Repository locked, BlobIndex index, Stored before, Archived archived, List<Path> paths) throws IOException {
        if (archived.tree().equals(before.file().tree())) {
            return true;
        }
        if (archived.targets().size() != paths.size()) {
            return false;
        }
        try (Codec codec = locked.codec()) {
            TreePath trees = new TreePath(locked, index, codec);
            for (Map.Entry<RawPath, Node> target : archived.targets().entrySet()) {
                Node then = trees.find(before.file().tree(), TreePath.parts(target.getKey()))
                        .orElse(null);
                if (then == null || !isSame(then, target.getValue())) {
                    return false;
                }
            }
            return true;
        } catch (VaultException.Corrupt e) {
            return false; // what cannot be read does not stand in for anything
        }
    }

    /** Of a file that was named itself the content counts alone, not when it was touched. */
    private static boolean isSame(Node then, Node now) {
        boolean files = now.type() == NodeType.FILE && then.type() == NodeType.FILE;
        return files ? then.content().equals(now.content()) : then.equals(now);
    }

    private static List<String> absolute(List<Path> paths) {
        return paths.stream()
                .map(path -> path.toAbsolutePath().normalize().toString())
                .toList();
    }

    private SnapshotFile file(
            List<Path> paths,
            BackupOptions options,
            Instant begun,
            @Nullable Stored before,
            Archived archived,
            BlobWriter.Added added) {
        var zone = open.environment().zone();
        Archived.Counts counts = archived.counts();
        Summary summary = new Summary(
                Timestamp.of(begun, zone),
                Timestamp.of(open.now(), zone),
                new Summary.Met(counts.filesNew(), counts.filesChanged(), counts.filesUnmodified()),
                new Summary.Met(counts.foldersNew(), counts.foldersChanged(), counts.foldersUnmodified()),
                new Summary.Added(added.dataBlobs(), added.treeBlobs(), added.bytes(), added.storedBytes()),
                counts.files(),
                counts.bytes(),
                List.of());
        List<String> tags = options.tags().stream().sorted().toList();
        return new SnapshotFile(
                Timestamp.of(begun, zone),
                before == null ? Lineage.NONE : Lineage.after(before.id()),
                archived.tree(),
                absolute(paths),
                new Origin(LocalMachine.host(), LocalMachine.user(), 0, 0),
                List.of(),
                new Remarks(tags, "", options.description(), new Deletion.NotSet()),
                PROGRAM,
                summary,
                List.of());
    }
}
