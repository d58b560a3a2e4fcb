package dev.varve.plain.gzip;

import java.nio.ByteBuffer;

/** A piece of content on its way from a worker to the consumer; its buffer serves again and again. */
final class Chunk {
    private byte[] content = new byte[0];
    private int length;
    private boolean last;

    /** Room for so many bytes; the ones before are forgotten. */
    byte[] prepare(int capacity) {
        if (content.length < capacity) {
            content = new byte[capacity];
        }
        length = 0;
        last = false;
        return content;
    }

    Chunk filled(int bytes, boolean isLast) {
        length = bytes;
        last = isLast;
        return this;
    }

    byte[] bytes() {
        return content;
    }

    int length() {
        return length;
    }

    /** True if surely no content comes behind this chunk. */
    boolean last() {
        return last;
    }

    ByteBuffer asBuffer() {
        return ByteBuffer.wrap(content, 0, length);
    }
}
