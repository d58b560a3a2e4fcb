package dev.varve.restic.archive;

import dev.varve.files.FileAccess;
import dev.varve.files.RawPath;
import dev.varve.restic.blob.Id;
import dev.varve.restic.chunk.Polynomial;
import dev.varve.restic.index.BlobIndex;
import dev.varve.restic.repo.BlobWriter;
import dev.varve.restic.repo.Repository;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Stores files and folders as blobs and trees, all that the repository does not have already.
 *
 * <p>What cannot be read is left out, and told. A file that changes while it is read is read again; one that never holds still is stored as it was
 * read last, and told. The trees refer to blobs that are durable only once the {@link BlobWriter} is finished.
 */
public final class Archiver {
    private final Repository repository;
    private final BlobIndex index;
    private final BlobWriter blobs;
    private final FileAccess files;
    private final ArchiveOptions options;
    private final LongConsumer progress;

    /**
     * An archiver into a repository.
     *
     * @param index knows what is there
     * @param blobs takes what is new
     * @param progress hears how many bytes of files were looked at; from several threads
     */
    public Archiver(
            Repository repository,
            BlobIndex index,
            BlobWriter blobs,
            FileAccess files,
            ArchiveOptions options,
            LongConsumer progress) {
        this.repository = repository;
        this.index = index;
        this.blobs = blobs;
        this.files = files;
        this.options = options;
        this.progress = progress;
    }

    /**
     * Stores what stands at some paths.
     *
     * @param parent the tree of the snapshot before, or null
     * @param workers how many threads may be at work
     * @return what was stored
     * @throws IOException if the repository cannot be read or written; what cannot be read of the source is told in the result
     */
    public Archived archive(Collection<RawPath> paths, @Nullable Id parent, int workers) throws IOException {
        Polynomial polynomial = Polynomial.parse(repository.config().polynomial());
        Tally tally = new Tally(progress);
        Walk walk = new Walk(files, options, new ParentTrees(repository, index), tally);
        Id tree = walk.store(Targets.of(paths), parent, workers, () -> new ArchiveWorker(blobs.worker(), polynomial));
        return new Archived(tree, tally.counts(), tally.targets(), List.copyOf(tally.unread()));
    }
}
