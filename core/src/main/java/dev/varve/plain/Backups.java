package dev.varve.plain;

import dev.varve.BackupEstimate;
import dev.varve.BackupOptions;
import dev.varve.BackupResult;
import dev.varve.Event;
import dev.varve.Snapshot;
import dev.varve.Source;
import dev.varve.plain.disk.Durable;
import dev.varve.plain.disk.WriterLock.Held;
import dev.varve.plain.gzip.GzipLabel;
import dev.varve.plain.gzip.GzipWriter;
import dev.varve.plain.manifest.EntryLine;
import dev.varve.plain.manifest.Manifest;
import dev.varve.plain.manifest.ManifestEntry;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes snapshots. The gzip file is durable before the manifest names it, and the manifest is durable before anybody is told; what
 * retention removes leaves the manifest in the same step, and its files go afterwards.
 */
final class Backups {
    /** A file that a crash may leave, and that the next backup takes away. */
    static final String TEMPORARY = ".backup.gz.tmp";

    private final VaultFolder vault;
    private final Removals removals;
    private final GzipWriter writer;

    Backups(VaultFolder vault, Removals removals) {
        this.vault = vault;
        this.removals = removals;
        this.writer =
                new GzipWriter(vault.config().level(), Runtime.getRuntime().availableProcessors());
    }

    private record Packed(GzipWriter.Written written) implements SourceFile.Seen {
        @Override
        public long size() {
            return written.size();
        }

        @Override
        public String sha256() {
            return written.sha256();
        }
    }

    BackupResult backup(Source source, BackupOptions options) throws IOException {
        SayableOptions.require(options);
        SourceFile file = SourceFile.of(source);
        try (Held lock = vault.lock()) {
            return backup(lock, file, options, Set.of());
        }
    }

    /** Under the lock; retention spares these IDs. */
    BackupResult backup(Held lock, SourceFile file, BackupOptions options, Set<String> spared) throws IOException {
        Manifest manifest = new Binding(vault).bound(vault.manifest(), file);
        ManifestEntry same = options.force() ? null : newestIfSame(manifest, file);
        if (same != null) {
            Snapshot since = vault.snapshot(same, manifest);
            vault.tell(new Event.Unchanged(since));
            return new BackupResult.Unchanged(since);
        }
        ManifestEntry entry = store(manifest, file, options);
        try {
            return record(lock, manifest, entry, spared);
        } catch (IOException | RuntimeException | Error e) {
            discardUnlessListed(entry, e);
            throw e;
        }
    }

    private BackupResult record(Held lock, Manifest manifest, ManifestEntry entry, Set<String> spared)
            throws IOException {
        Removals.Outcome outcome = removals.rotate(lock, manifest.plus(entry), spared);
        Snapshot snapshot = vault.snapshot(entry, outcome.manifest());
        vault.tell(new Event.Created(snapshot));
        List<Snapshot> removed = removals.finish(outcome);
        return new BackupResult.Created(snapshot, removed, List.of());
    }

    /** The newest active entry, if the file holds just its content, and it is still there. */
    private @Nullable ManifestEntry newestIfSame(Manifest manifest, SourceFile file) throws IOException {
        ManifestEntry newest = manifest.newestActive();
        if (newest == null || newest.fileSize() != file.attributes().size() || !vault.looksWhole(newest)) {
            return null;
        }
        if (new Holding(vault).surelyNot(newest, file.path())) {
            return null;
        }
        return new Holding(vault).holds(newest, newest.fileSize(), file.hash()) ? newest : null;
    }

    private ManifestEntry store(Manifest manifest, SourceFile file, BackupOptions options) throws IOException {
        ManifestEntry draft = new NewEntries(vault).draft(manifest, options);
        Path temporary = vault.path().resolve(TEMPORARY);
        GzipWriter.Written written = Durable.write(temporary, target -> {
                    return file.read(
                            temporary, vault::tell, (content, seen) -> pack(content, seen, target, file, draft));
                })
                .written();
        StoredName name = StoredName.of(vault.config().filePrefix(), draft.id(), written.sha256(), file.name());
        Durable.publish(temporary, vault.path().resolve(name.toString()));
        return draft.stored(name.toString(), written.storedSize(), written.sha256(), written.size());
    }

    private Packed pack(
            ReadableByteChannel content,
            BasicFileAttributes seen,
            FileChannel target,
            SourceFile file,
            ManifestEntry draft)
            throws IOException {
        target.truncate(0);
        return new Packed(writer.write(
                content,
                target,
                label(file, seen, draft),
                EntryLine.HASH_OFFSET,
                done -> vault.tell(new Event.Progress(Event.Phase.BACKUP, done, Math.max(done, seen.size())))));
    }

    private static GzipLabel label(SourceFile file, BasicFileAttributes seen, ManifestEntry draft) {
        return GzipLabel.of(file.name(), seen.lastModifiedTime().toInstant(), EntryLine.write(draft));
    }

    /** Where the manifest could not be written its file would only take up room; unless it was written, and only forcing it failed. */
    private void discardUnlessListed(ManifestEntry entry, Throwable failure) {
        try {
            if (vault.state() instanceof State.Sound(Manifest manifest) && manifest.entry(entry.id()) == null) {
                Durable.discard(vault.file(entry), failure);
            }
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    BackupEstimate estimate(Source source, BackupOptions options) throws IOException {
        SayableOptions.require(options);
        SourceFile file = SourceFile.of(source);
        Manifest manifest = new Binding(vault).bound(vault.manifest(), file);
        BasicFileAttributes attributes = file.attributes();
        ManifestEntry same = options.force() ? null : newestIfSame(manifest, file);
        if (same != null) {
            return new BackupEstimate(attributes.size(), 0, vault.snapshot(same, manifest));
        }
        ManifestEntry draft = new NewEntries(vault).draft(manifest, options);
        try (FileChannel content = FileChannel.open(file.path(), StandardOpenOption.READ)) {
            return new BackupEstimate(
                    attributes.size(), writer.estimate(content, label(file, attributes, draft)), null);
        }
    }
}
