package dev.varve.plain.gzip;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** Content that comes piece by piece, in order. */
@FunctionalInterface
public interface Pieces {
    /** The next piece, or null behind the last. The buffer holds until the next call. */
    @Nullable
    ByteBuffer next() throws IOException;
}
