package dev.varve.plain;

import dev.varve.Entry;
import dev.varve.OpenSnapshot;
import dev.varve.Snapshot;
import dev.varve.VaultException;
import dev.varve.plain.gzip.PieceStream;
import dev.varve.plain.manifest.Manifest;
import dev.varve.plain.manifest.ManifestEntry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.util.List;

/**
 * A snapshot of a plain vault that is open: one file at its root. The stored file is opened at once, so that it stays readable where it is
 * removed meanwhile; each stream that is asked for after the first opens it anew.
 */
final class OpenFile implements OpenSnapshot {
    private final VaultFolder vault;
    private final Snapshot snapshot;
    private final ManifestEntry entry;
    private final Entry.FileEntry file;

    private StoredContent content;
    private boolean handedOut;

    private OpenFile(
            VaultFolder vault, Snapshot snapshot, ManifestEntry entry, Entry.FileEntry file, StoredContent content) {
        this.vault = vault;
        this.snapshot = snapshot;
        this.entry = entry;
        this.file = file;
        this.content = content;
    }

    static OpenFile open(VaultFolder vault, Snapshot snapshot) throws IOException {
        Manifest manifest = vault.manifest();
        ManifestEntry entry = manifest.entry(snapshot.id());
        if (entry == null || !entry.stored()) {
            throw new VaultException.NotFound("the content of " + snapshot.id()
                    + " was removed, only its entry is left: 'varve list' shows what can be read");
        }
        StoredContent content = reopen(vault, entry);
        Entry.FileEntry file = new Entry.FileEntry(
                DataFileName.of(vault, manifest, entry),
                entry.fileSize(),
                content.label().modified().orElse(snapshot.time().toInstant()));
        return new OpenFile(vault, snapshot, entry, file, content);
    }

    private static StoredContent reopen(VaultFolder vault, ManifestEntry entry) throws IOException {
        return StoredContent.open(vault, entry, Runtime.getRuntime().availableProcessors());
    }

    @Override
    public Snapshot snapshot() {
        return snapshot;
    }

    @Override
    public List<Entry> entries(String folder) throws IOException {
        if (!folder.isEmpty()) {
            throw new NoSuchFileException(folder, null, "a snapshot of a plain vault has no folders");
        }
        return List.of(file);
    }

    @Override
    public InputStream read(Entry.FileEntry wanted) throws IOException {
        if (!wanted.path().equals(file.path())) {
            throw new NoSuchFileException(wanted.path(), null, "the snapshot holds only " + file.path());
        }
        if (handedOut) {
            content.close();
            content = reopen(vault, entry);
        }
        handedOut = true;
        return new PieceStream(content);
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}
