package dev.varve.restic.repo;

import dev.varve.VaultException;
import dev.varve.restic.blob.BlobType;
import dev.varve.restic.blob.FormatException;
import dev.varve.restic.blob.Id;
import dev.varve.restic.crypto.MasterKey;
import dev.varve.restic.crypto.UnauthenticException;
import dev.varve.restic.index.BlobIndex;
import dev.varve.restic.index.BlobLocation;
import dev.varve.restic.index.IndexReader;
import dev.varve.restic.index.IndexSink;
import dev.varve.restic.index.PackState;
import dev.varve.restic.tree.Node;
import dev.varve.restic.tree.TreeReader;
import dev.varve.storage.Storage;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.NoSuchFileException;
import java.security.SecureRandom;
import java.util.List;
import java.util.NavigableSet;
import java.util.function.UnaryOperator;

/** An open repository: its files, and the master key with which they are sealed. Safe for use by many threads, with a {@link Codec} each. */
public final class Repository implements Closeable {
    private final RepositoryFiles files;
    private final RepositoryConfig config;
    private final MasterKey key;
    private final CompressionMode compression;
    private final boolean verifying;

    private Repository(
            Storage storage, RepositoryConfig config, MasterKey key, CompressionMode compression, boolean verifying) {
        this.files = new RepositoryFiles(storage);
        this.config = config;
        this.key = key;
        this.compression = compression;
        this.verifying = verifying;
    }

    /** {@return the same repository through a decorator of its storage; only this one is to be closed} */
    public Repository through(UnaryOperator<Storage> decorator) {
        return new Repository(decorator.apply(files.storage()), config, key, compression, verifying);
    }

    /** {@return whether a repository stands in a storage} */
    public static boolean stands(Storage storage) throws IOException {
        return storage.stat(FileKind.CONFIG).isPresent();
    }

    /**
     * Opens the repository in a storage.
     *
     * @param key the master key, which the repository closes
     * @throws VaultException.Corrupt if its configuration is damaged
     */
    public static Repository open(Storage storage, MasterKey key, CompressionMode compression, boolean verifying)
            throws IOException {
        byte[] sealed = storage.load(FileKind.CONFIG);
        try (Codec codec = new Codec(1, compression, verifying, key)) {
            RepositoryConfig config = RepositoryConfig.read(codec.openPlain(sealed, 0, sealed.length));
            return new Repository(storage, config, key, compression, verifying);
        } catch (UnauthenticException | FormatException e) {
            throw new VaultException.Corrupt(
                    "the configuration of the repository " + storage + " cannot be read: " + e.getMessage()
                            + ". Bring its file 'config' back from a copy",
                    e);
        }
    }

    /** Makes the configuration of a new repository, by which it becomes one, and opens it. */
    public static Repository create(
            Storage storage, RepositoryConfig config, MasterKey key, CompressionMode compression, boolean verifying)
            throws IOException {
        try (Codec codec = new Codec(1, compression, verifying, key)) {
            storage.save(FileKind.CONFIG, ByteBuffer.wrap(codec.sealPlain(config.json())));
        }
        return new Repository(storage, config, key, compression, verifying);
    }

    /** {@return what holds for this repository as long as it lives} */
    public RepositoryConfig config() {
        return config;
    }

    /** {@return its files} */
    public RepositoryFiles files() {
        return files;
    }

    /** {@return the master key, of which the repository takes care} */
    public MasterKey key() {
        return key;
    }

    /** {@return what one thread needs for the work on blobs; the caller closes it} */
    public Codec codec() {
        return new Codec(config.version(), compression, verifying, key);
    }

    /** {@return all blobs that the index files name} */
    public BlobIndex readIndex() throws IOException {
        BlobIndex index = new BlobIndex(new SecureRandom());
        readIndexes(files.list(FileKind.INDEX), (pack, state, entries, others) -> {
            if (state == PackState.LIVE) {
                index.add(pack, entries);
            }
        });
        return index;
    }

    /** Tells what index files name. */
    public void readIndexes(NavigableSet<Id> ids, IndexSink sink) throws IOException {
        try (Codec codec = codec()) {
            for (Id id : ids) {
                byte[] json = files.load(codec, FileKind.INDEX, id);
                try {
                    IndexReader.read(json, sink);
                } catch (FormatException e) {
                    throw files.damaged(FileKind.INDEX, id, e);
                }
            }
        }
    }

    /** {@return what seems to store new blobs, and only measures them} */
    public BlobWriter measuringWriter(BlobIndex index) {
        return through(storage -> new MeasuringStorage(storage)).writer(index);
    }

    /** {@return what stores new blobs; the caller finishes and closes it} */
    public BlobWriter writer(BlobIndex index) {
        return new BlobWriter(this, index);
    }

    /**
     * Reads one blob, and proves that it is the one of its ID. Where several packs hold it, a damaged one is passed over.
     *
     * @param index knows where it stands
     * @return how many bytes stand in the codec's content
     * @throws VaultException.Corrupt if none of them gives it out
     */
    public int read(Codec codec, BlobIndex index, Id id, BlobType type) throws IOException {
        VaultException.Corrupt damage = null;
        for (BlobLocation copy : index.findAll(id, type)) {
            Id pack = index.pack(copy.pack());
            try {
                files.loadPart(FileKind.PACK, pack, copy.offset(), codec.room(copy.length()));
                return codec.openRoom(id, copy.length(), copy.uncompressedLength());
            } catch (UnauthenticException | FormatException | NoSuchFileException | EOFException e) {
                damage = files.damaged(FileKind.PACK, pack, e);
            }
        }
        throw damage != null
                ? damage
                : new VaultException.Corrupt("blob " + id + " stands in no pack of " + files.storage()
                        + ": 'varve check' tells what depends on it");
    }

    /**
     * {@return the nodes of a folder}
     *
     * @throws VaultException.Corrupt if no pack gives it out, or what it gives out is no folder
     */
    public List<Node> nodes(Codec codec, BlobIndex index, Id tree) throws IOException {
        int length = read(codec, index, tree, BlobType.TREE);
        try {
            return TreeReader.readAll(codec.content(), 0, length);
        } catch (FormatException e) {
            throw new VaultException.Corrupt("the folder " + tree + " is damaged: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        key.close();
    }
}
