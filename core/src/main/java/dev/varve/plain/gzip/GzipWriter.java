package dev.varve.plain.gzip;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.SeekableByteChannel;
import java.util.function.LongConsumer;

/**
 * Packs content into a gzip file in the package's format, on several threads.
 *
 * <p>Content is read once and in order, by the calling thread, so that any channel will do; what stands in memory is bounded by a quarter of
 * the heap, whatever the content's size. Nothing is forced to disk as a promise: durability is the caller's duty.
 *
 * @param level of compression, 0 to 9
 * @param parallelism how many threads may pack at once, at least 1
 */
public record GzipWriter(int level, int parallelism) {
    /** For a label whose entry has no place for a hash. */
    public static final int NO_HASH = -1;

    /**
     * What was written.
     *
     * @param size of the content in bytes
     * @param sha256 of the content, in hex
     * @param storedSize of the gzip file in bytes
     */
    public record Written(long size, String sha256, long storedSize) {}

    /**
     * Refuses settings out of range.
     *
     * @throws IllegalArgumentException if a setting is out of its range
     */
    public GzipWriter {
        if (level < 0 || level > 9) {
            throw new IllegalArgumentException("compression level " + level + " is not between 0 and 9");
        }
        if (parallelism < 1) {
            throw new IllegalArgumentException("parallelism " + parallelism + " is less than 1");
        }
    }

    /**
     * Writes all of {@code content} into {@code target}, from its offset 0 on, by positional writes.
     *
     * <p>Content of at most one block takes neither threads nor more than one write. If the calling thread is interrupted the call ends soon with an
     * {@link java.io.InterruptedIOException}, or as the channels do. Whatever a channel throws reaches the caller as it is.
     *
     * @param content is read to its end, and not closed
     * @param target is left open, not forced, and half-written if this fails
     * @param label what the first header says
     * @param hashOffset where in the label's entry the 64 hex digits of the content's SHA-256 are to stand, or {@link #NO_HASH}
     * @param progress is told, on the calling thread, how many bytes of content have been read
     * @throws IllegalArgumentException if the hash's place is not inside of the entry
     */
    public Written write(
            ReadableByteChannel content, FileChannel target, GzipLabel label, int hashOffset, LongConsumer progress)
            throws IOException {
        try (Packing packing = new Packing(this, content, target, new FirstHeader(label, hashOffset), progress)) {
            return packing.run();
        }
    }

    /**
     * Estimates the size of the file that {@link #write} would make, without writing: exactly for content of a few blocks, otherwise
     * from blocks spread evenly over it.
     *
     * @param content is read from offset 0 on, in parts; its position is left anywhere
     */
    public long estimate(SeekableByteChannel content, GzipLabel label) throws IOException {
        return new Estimate(this, content, new FirstHeader(label, NO_HASH)).storedSize();
    }
}
