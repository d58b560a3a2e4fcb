package dev.varve.restic.archive;

import dev.varve.files.FileContent;
import dev.varve.restic.blob.BlobType;
import dev.varve.restic.blob.Id;
import dev.varve.restic.chunk.ChunkSizes;
import dev.varve.restic.chunk.Chunker;
import dev.varve.restic.chunk.Polynomial;
import dev.varve.restic.repo.BlobWriter;
import dev.varve.restic.repo.Codec;
import dev.varve.restic.tree.Node;
import dev.varve.restic.tree.TreeDialect;
import dev.varve.restic.tree.TreeWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What one thread of the archiver needs: a buffer, a chunker, and its own packs. */
final class ArchiveWorker {
    private static final int READ_AHEAD = 1 << 20;

    private final BlobWriter.Worker blobs;
    private final Chunker chunker;
    private final TreeWriter trees = new TreeWriter(TreeDialect.CURRENT);
    private final byte[] buffer;
    private long size;

    ArchiveWorker(BlobWriter.Worker blobs, Polynomial polynomial) {
        this.blobs = blobs;
        this.chunker = new Chunker(polynomial, ChunkSizes.STANDARD);
        this.buffer = new byte[chunker.longestChunk() + READ_AHEAD];
    }

    /** Stores all that a file holds. Returns its blobs in their order. */
    List<Id> store(FileContent content) throws IOException {
        chunker.reset();
        List<Id> ids = new ArrayList<>(1);
        int from = 0;
        int to = 0;
        boolean end = false;
        size = 0;
        while (true) {
            int length = chunker.cut(buffer, from, to, end);
            if (length != Chunker.NONE) {
                ids.add(blobs.store(BlobType.DATA, buffer, from, length));
                size += length;
                from += length;
            } else if (end) {
                return ids;
            } else {
                if (to == buffer.length || from == to) {
                    System.arraycopy(buffer, from, buffer, 0, to - from);
                    to -= from;
                    from = 0;
                }
                int read = content.read(buffer, to, Math.min(buffer.length - to, READ_AHEAD));
                end = read < 0;
                to += Math.max(0, read);
            }
        }
    }

    /** {@return how many bytes the file held that was stored last} */
    long size() {
        return size;
    }

    Id storeTree(List<Node> nodes) throws IOException {
        trees.begin();
        nodes.forEach(trees::add);
        trees.finish();
        return blobs.store(BlobType.TREE, trees.buffer(), 0, trees.length());
    }

    Codec codec() {
        return blobs.codec();
    }
}
