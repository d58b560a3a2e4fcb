package dev.varve.plain.gzip;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import org.jspecify.annotations.Nullable;

/**
 * One member's header as found in a file. It is parsed out of a window of the file's bytes; a window that proves too short is read again,
 * larger, up to a bound that no sensible header reaches.
 *
 * @param length of the header itself
 * @param frame where the member ends and what its bytes sum to; none in a foreign member
 */
record MemberHeader(
        Place place, int length, GzipLabel label, @Nullable Frame frame) {
    private static final int COMMON_WINDOW = 4 << 10;
    private static final int LARGEST_WINDOW = 256 << 10;

    /** The content of the "VM" subfield. */
    record Frame(long memberLength, int bodyCrc, int headerCrc) {}

    static MemberHeader read(FileChannel file, Place place) throws IOException {
        ByteBuffer window = window(file, place, COMMON_WINDOW);
        try {
            return new HeaderParser(place, window).parse();
        } catch (BufferUnderflowException e) {
            return readLong(file, place);
        }
    }

    private static MemberHeader readLong(FileChannel file, Place place) throws IOException {
        ByteBuffer window = window(file, place, LARGEST_WINDOW);
        try {
            return new HeaderParser(place, window).parse();
        } catch (BufferUnderflowException e) {
            throw place.damage(window.limit() < LARGEST_WINDOW ? "its header is cut short" : "its header does not end");
        }
    }

    private static ByteBuffer window(FileChannel file, Place place, int size) throws IOException {
        ByteBuffer window = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        ChannelBytes.readUpTo(file, window, place.offset());
        return window.flip();
    }
}
