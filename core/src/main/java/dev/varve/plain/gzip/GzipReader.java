package dev.varve.plain.gzip;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Reads the content of a gzip file, of ours or of anyone, in order: the consumer pulls, workers unpack ahead of it, and memory stays
 * bounded by a quarter of the heap, whatever the file's size and whatever it claims.
 *
 * <p>The file is not trusted. Content beyond the limit, damage and truncation end the reading with a {@link GzipFormatException}; what was
 * handed out before is sound by every checksum. That members are missing at the end only the caller can tell, who compares {@link #size()}
 * and {@link #sha256()} with what the entry says.
 *
 * <p>Not for use by several threads. The file is read by positional reads and stays open; it must not be closed before the reader is.
 */
public final class GzipReader implements Pieces, AutoCloseable {
    private static final int TOO_SMALL_TO_HAND_OVER = 64 << 10;

    private final MemberHeader first;
    private final long contentLimit;
    private final Crew crew;
    private final Members members;
    private final int slots;
    private final MessageDigest sha256 = Sha256.digest();
    private final Deque<Chunk> idle = new ArrayDeque<>();
    private final Deque<Future<Chunk>> underWay = new ArrayDeque<>();
    private @Nullable Chunk handedOut;
    private @Nullable String hash;
    private boolean noMoreMembers;
    private boolean failed;
    private long size;

    private GzipReader(FileChannel file, long fileLength, long contentLimit, int parallelism, MemberHeader first) {
        this.first = first;
        this.contentLimit = contentLimit;
        MemberHeader.Frame frame = first.frame();
        if (frame != null) {
            crew = new Crew(frame.memberLength() >= fileLength ? 0 : parallelism);
            members = new FramedMembers(file, fileLength, contentLimit, first, crew);
        } else {
            crew = new Crew(fileLength <= TOO_SMALL_TO_HAND_OVER ? 0 : 1);
            members = new ForeignMembers(file, fileLength, contentLimit, first, crew);
        }
        slots = crew.slots(PackedBlock.footprint());
    }

    /**
     * Opens a file and reads its first header.
     *
     * @param contentLimit the most bytes of content that are accepted
     * @param parallelism how many threads may unpack at once, at least 1
     * @throws GzipFormatException if the file does not begin with a sound gzip header
     */
    public static GzipReader open(FileChannel file, long contentLimit, int parallelism) throws IOException {
        if (parallelism < 1) {
            throw new IllegalArgumentException("parallelism " + parallelism + " is less than 1");
        }
        return new GzipReader(file, file.size(), contentLimit, parallelism, MemberHeader.read(file, Place.START));
    }

    /** What the first header says. */
    public GzipLabel label() {
        return first.label();
    }

    /**
     * The next piece of content, or null behind the last. The buffer is the reader's own, and holds until the next call.
     *
     * @throws GzipFormatException if the file is damaged here
     * @throws IllegalStateException if an earlier call failed
     */
    @Override
    public @Nullable ByteBuffer next() throws IOException {
        if (failed) {
            throw new IllegalStateException("reading has failed before");
        }
        failed = true;
        ByteBuffer piece = advance();
        failed = false;
        return piece;
    }

    /** The content, or what of it has not been pulled yet, as a stream; closing it closes nothing. */
    public InputStream stream() {
        return new PieceStream(this);
    }

    /** How many bytes of content have been handed out. */
    public long size() {
        return size;
    }

    /**
     * The SHA-256 of the whole content, in hex.
     *
     * @throws IllegalStateException if the end has not been reached
     */
    public String sha256() {
        if (hash == null) {
            throw new IllegalStateException("the end of the content has not been reached");
        }
        return hash;
    }

    private @Nullable ByteBuffer advance() throws IOException {
        while (hash == null) {
            Chunk chunk = nextChunk();
            if (chunk == null) {
                hash = Sha256.hex(sha256);
            } else if (chunk.length() > 0) {
                size += chunk.length();
                if (size > contentLimit) {
                    throw new GzipFormatException(
                            "the content is longer than the %d bytes it may have".formatted(contentLimit));
                }
                sha256.update(chunk.bytes(), 0, chunk.length());
                return chunk.asBuffer();
            }
        }
        return null;
    }

    private @Nullable Chunk nextChunk() throws IOException {
        if (handedOut != null) {
            idle.add(handedOut);
            handedOut = null;
        }
        handOver();
        Future<Chunk> oldest = underWay.poll();
        if (oldest == null) {
            return null;
        }
        Chunk chunk = Crew.await(oldest);
        noMoreMembers |= chunk.last();
        handedOut = chunk;
        return chunk;
    }

    /** Keeps the workers busy. Damage in the chain of members is told in its turn, behind the sound members before it. */
    private void handOver() throws IOException {
        while (!noMoreMembers && underWay.size() < slots) {
            Chunk free = idle.poll();
            try {
                Callable<Chunk> work = members.next(free != null ? free : new Chunk());
                if (work == null) {
                    noMoreMembers = true;
                } else {
                    underWay.add(crew.submit(work));
                }
            } catch (GzipFormatException e) {
                underWay.add(CompletableFuture.failedFuture(e));
                noMoreMembers = true;
            }
        }
    }

    /** Ends the workers; the file stays open. */
    @Override
    public void close() {
        crew.close();
        members.close();
    }
}
