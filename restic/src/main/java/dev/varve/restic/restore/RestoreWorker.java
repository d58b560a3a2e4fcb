package dev.varve.restic.restore;

import dev.varve.VaultException;
import dev.varve.files.FileContent;
import dev.varve.files.TargetFile;
import dev.varve.restic.blob.BlobType;
import dev.varve.restic.blob.Id;
import dev.varve.restic.index.BlobIndex;
import dev.varve.restic.repo.Codec;
import dev.varve.restic.repo.Repository;
import dev.varve.restic.tree.Node;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** What one thread of the restorer needs. */
final class RestoreWorker implements AutoCloseable {
    private final Repository repository;
    private final BlobIndex index;
    private final Codec codec;
    private byte[] present = new byte[0];

    RestoreWorker(Repository repository, BlobIndex index) {
        this.repository = repository;
        this.index = index;
        this.codec = repository.codec();
    }

    /**
     * The nodes of a tree.
     *
     * @throws VaultException.Corrupt if it cannot be read
     */
    List<Node> nodes(Id tree) throws IOException {
        return repository.nodes(codec, index, tree);
    }

    /**
     * Writes a file's content from its beginning on.
     *
     * @param sparse true to leave holes for zeros
     * @return bytes of content
     */
    long write(Node node, TargetFile file, boolean sparse) throws IOException {
        long at = 0;
        for (Id id : node.content().fileBlobs().orElse(List.of())) {
            int length = repository.read(codec, index, id, BlobType.DATA);
            if (!sparse || !isZero(codec.content(), length)) {
                file.write(at, codec.content(), 0, length);
            }
            at += length;
        }
        if (sparse) {
            file.setLength(at);
        }
        return at;
    }

    private static boolean isZero(byte[] bytes, int length) {
        return length == 0 || (bytes[0] == 0 && Arrays.equals(bytes, 0, length - 1, bytes, 1, length));
    }

    private interface Reading {
        int read(long position, int offset, int length) throws IOException;
    }

    /** Whether a file of the same size holds a node's content already. */
    boolean holds(Node node, TargetFile file) throws IOException {
        return holds(node, (position, offset, length) -> file.read(position, present, offset, length));
    }

    /** The same of a file that is read from its beginning on. */
    boolean holds(Node node, FileContent file) throws IOException {
        return holds(node, (position, offset, length) -> file.read(present, offset, length));
    }

    private boolean holds(Node node, Reading file) throws IOException {
        long at = 0;
        for (Id id : node.content().fileBlobs().orElse(List.of())) {
            int length = length(id);
            if (present.length < length) {
                present = new byte[length];
            }
            int read = 0;
            while (read < length) {
                int more = file.read(at + read, read, length - read);
                if (more < 0) {
                    return false;
                }
                read += more;
            }
            if (!codec.id(present, 0, length).equals(id)) {
                return false;
            }
            at += length;
        }
        return at == node.content().size();
    }

    private int length(Id id) throws IOException {
        return Codec.plainLength(index.find(id, BlobType.DATA)
                .orElseThrow(() -> new VaultException.Corrupt(
                        "blob " + id + " is missing: 'varve check' tells what depends on it")));
    }

    @Override
    public void close() {
        codec.close();
    }
}
