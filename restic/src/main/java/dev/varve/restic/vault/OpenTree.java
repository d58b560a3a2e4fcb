package dev.varve.restic.vault;

import dev.varve.Entry;
import dev.varve.OpenSnapshot;
import dev.varve.Snapshot;
import dev.varve.VaultException;
import dev.varve.restic.blob.BlobType;
import dev.varve.restic.blob.Id;
import dev.varve.restic.index.BlobIndex;
import dev.varve.restic.repo.Codec;
import dev.varve.restic.repo.Repository;
import dev.varve.restic.tree.Node;
import dev.varve.restic.tree.NodeType;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/** A snapshot's folders and files, each read when it is asked for. */
final class OpenTree implements OpenSnapshot {
    private final Snapshot snapshot;
    private final Id root;
    private final Repository repository;
    private final BlobIndex index;
    private final Codec codec;
    private final TreePath trees;

    OpenTree(Repository repository, Stored stored) throws IOException {
        this.snapshot = stored.snapshot();
        this.root = stored.file().tree();
        this.repository = repository;
        this.index = repository.readIndex();
        this.codec = repository.codec();
        this.trees = new TreePath(repository, index, codec);
    }

    @Override
    public Snapshot snapshot() {
        return snapshot;
    }

    @Override
    public List<Entry> entries(String folder) throws IOException {
        Id tree = root;
        if (!folder.isEmpty()) {
            tree = node(folder)
                    .content()
                    .tree()
                    .orElseThrow(() -> new VaultException.NotFound(folder + " is no folder in " + snapshot.id()));
        }
        List<Entry> entries = new ArrayList<>();
        for (Node node : trees.nodes(tree)) {
            entries.add(entry(folder.isEmpty() ? node.name().toString() : folder + "/" + node.name(), node));
        }
        return entries;
    }

    private static Entry entry(String path, Node node) {
        var modified = node.times().modified().toInstant();
        return switch (node.type()) {
            case FILE -> new Entry.FileEntry(path, node.content().size(), modified);
            case DIRECTORY -> new Entry.DirectoryEntry(path, modified);
            case SYMLINK ->
                new Entry.LinkEntry(path, node.content().linkTarget().toString());
            case BLOCK_DEVICE, CHARACTER_DEVICE, FIFO, SOCKET, IRREGULAR, UNKNOWN ->
                new Entry.OtherEntry(path, node.type().label());
        };
    }

    private Node node(String path) throws IOException {
        List<String> parts =
                Arrays.stream(path.split("/")).filter(part -> !part.isEmpty()).toList();
        return trees.find(root, parts, (name, part) -> name.toString().equals(part))
                .orElseThrow(() -> new VaultException.NotFound("no " + path + " in " + snapshot.id()));
    }

    @Override
    public InputStream read(Entry.FileEntry file) throws IOException {
        Node node = node(file.path());
        if (node.type() != NodeType.FILE) {
            throw new VaultException.NotFound(file.path() + " is no file in " + snapshot.id());
        }
        return new Content(node.content().fileBlobs().orElse(List.of()).iterator());
    }

    /** Reads one blob after the other, each proved before any of it is given out. */
    private final class Content extends InputStream {
        private final Iterator<Id> blobs;
        private final Codec own = repository.codec();
        private int at;
        private int length;

        Content(Iterator<Id> blobs) {
            this.blobs = blobs;
        }

        @Override
        public int read() throws IOException {
            return fill() ? own.content()[at++] & 0xff : -1;
        }

        @Override
        public int read(byte[] into, int offset, int wanted) throws IOException {
            if (wanted == 0) {
                return 0;
            }
            if (!fill()) {
                return -1;
            }
            int given = Math.min(wanted, length - at);
            System.arraycopy(own.content(), at, into, offset, given);
            at += given;
            return given;
        }

        private boolean fill() throws IOException {
            while (at == length) {
                if (!blobs.hasNext()) {
                    return false;
                }
                length = repository.read(own, index, blobs.next(), BlobType.DATA);
                at = 0;
            }
            return true;
        }

        @Override
        public void close() {
            own.close();
        }
    }

    @Override
    public void close() {
        codec.close();
    }
}
