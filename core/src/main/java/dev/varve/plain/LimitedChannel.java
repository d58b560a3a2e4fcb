package dev.varve.plain;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;

/** The beginning of a channel: a file that grows as fast as it is read would otherwise have no end. Closing it closes nothing. */
final class LimitedChannel implements ReadableByteChannel {
    private final ReadableByteChannel channel;

    private long left;

    LimitedChannel(ReadableByteChannel channel, long limit) {
        this.channel = channel;
        this.left = limit;
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        if (left == 0) {
            return -1;
        }
        int end = into.limit();
        into.limit((int) Math.min(end, into.position() + left));
        try {
            int read = channel.read(into);
            left -= Math.max(0, read);
            return read;
        } finally {
            into.limit(end);
        }
    }

    @Override
    public boolean isOpen() {
        return channel.isOpen();
    }

    @Override
    public void close() {
        // the channel is its owner's
    }
}
