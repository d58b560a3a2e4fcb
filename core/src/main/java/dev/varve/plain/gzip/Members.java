package dev.varve.plain.gzip;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** Where a reader's chunks come from: framed members, each on its own, or one foreign stream. */
sealed interface Members extends AutoCloseable permits FramedMembers, ForeignMembers {
    /**
     * The work that brings the next chunk, in the order of the content, or null if surely no more comes. Works of one source may run at once, but
     * must start in this order.
     *
     * @param chunk to fill, not in use otherwise
     */
    @Nullable
    Callable<Chunk> next(Chunk chunk) throws IOException;

    /** Frees what is held outside of the heap. Not while work is being done. */
    @Override
    void close();
}
