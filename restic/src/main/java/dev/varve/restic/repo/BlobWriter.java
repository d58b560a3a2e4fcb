package dev.varve.restic.repo;

import dev.varve.restic.blob.BlobType;
import dev.varve.restic.blob.Id;
import dev.varve.restic.index.BlobIndex;
import dev.varve.restic.index.IndexWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;

/**
 * Stores blobs that are not there yet, each once, by several threads with a {@link Worker} each. Packs are durable before the index that names
 * them; nothing may refer to a blob before {@link #finish} has returned.
 */
public final class BlobWriter implements AutoCloseable {
    /** As restic does. */
    static final int PACK_SIZE = 16 << 20;

    private static final int BLOBS_OF_AN_INDEX = 50_000;

    private final Repository repository;
    private final BlobIndex index;
    private final Codec own;
    private final List<Worker> workers = new ArrayList<>();
    private final LongAdder dataBlobs = new LongAdder();
    private final LongAdder treeBlobs = new LongAdder();
    private final LongAdder added = new LongAdder();
    private final LongAdder addedPacked = new LongAdder();
    private final IndexWriter pending = new IndexWriter();

    BlobWriter(Repository repository, BlobIndex index) {
        this.repository = repository;
        this.index = index;
        this.own = repository.codec();
    }

    /** What was stored so far that was not there before. */
    public record Added(long dataBlobs, long treeBlobs, long bytes, long storedBytes) {}

    /** {@return what was stored so far} */
    public Added added() {
        return new Added(dataBlobs.sum(), treeBlobs.sum(), added.sum(), addedPacked.sum());
    }

    /** {@return what one more thread needs} */
    public synchronized Worker worker() {
        Worker worker = new Worker();
        workers.add(worker);
        return worker;
    }

    /** Stores blobs for one thread. */
    public final class Worker {
        private final Codec codec = repository.codec();
        private final PackBuffer data = new PackBuffer(PACK_SIZE);
        private final PackBuffer trees = new PackBuffer(PACK_SIZE);

        private Worker() {}

        /** Stores a blob unless it is stored, or about to be. Returns its ID. */
        public Id store(BlobType type, byte[] plain, int offset, int length) throws IOException {
            Id id = codec.id(plain, offset, length);
            if (!index.claim(id, type)) {
                return id;
            }
            PackBuffer pack = type == BlobType.DATA ? data : trees;
            pack.add(codec, type, id, plain, offset, length);
            (type == BlobType.DATA ? dataBlobs : treeBlobs).increment();
            added.add(length);
            if (pack.isFull()) {
                publish(pack.store(codec, repository.files()));
            }
            return id;
        }

        /** {@return the codec that this thread may use for other work as well} */
        public Codec codec() {
            return codec;
        }
    }

    private synchronized void publish(StoredPack pack) throws IOException {
        addedPacked.add(pack.size());
        index.add(pack.id(), pack.entries());
        pending.add(pack.id(), pack.entries());
        if (pending.blobs() >= BLOBS_OF_AN_INDEX) {
            storeIndex();
        }
    }

    private void storeIndex() throws IOException {
        repository.files().save(own, FileKind.INDEX, pending.finish());
    }

    /** Stores what is left: the workers' last packs, brought together in few, and the index. No worker may be at work any more. */
    public synchronized void finish() throws IOException {
        PackBuffer data = new PackBuffer(PACK_SIZE);
        PackBuffer trees = new PackBuffer(PACK_SIZE);
        for (Worker worker : workers) {
            gather(worker.data, data);
            gather(worker.trees, trees);
        }
        for (PackBuffer rest : List.of(data, trees)) {
            if (!rest.isEmpty()) {
                publish(rest.store(own, repository.files()));
            }
        }
        if (pending.blobs() > 0) {
            storeIndex();
        }
    }

    private void gather(PackBuffer from, PackBuffer into) throws IOException {
        from.moveTo(into);
        if (into.isFull()) {
            publish(into.store(own, repository.files()));
        }
    }

    /** Gives back what the workers hold. */
    @Override
    public synchronized void close() {
        workers.forEach(worker -> worker.codec.close());
        workers.clear();
        own.close();
    }
}
