package dev.varve.plain.gzip;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Unpacks one framed member at a time, with buffers that serve the next one again. The bytes are checked as they are stored, before the
 * inflater sees them; what the trailer says of their content is checked too, so that even a well-summed hostile member cannot outgrow its bound.
 */
final class MemberUnpacker implements AutoCloseable {
    private static final int SLICE = 64 << 10;

    private final FileChannel file;
    private final long contentLimit;
    private final Crew crew;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 crc = new CRC32();
    private final byte[] probe = new byte[1];
    private byte[] body = new byte[0];

    MemberUnpacker(FileChannel file, long contentLimit, Crew crew) {
        this.file = file;
        this.contentLimit = contentLimit;
        this.crew = crew;
    }

    Chunk unpack(MemberHeader member, MemberHeader.Frame frame, Chunk chunk) throws IOException {
        Place place = member.place();
        crew.checkDismissed();
        int deflateLength = (int) frame.memberLength() - member.length() - Layout.TRAILER;
        readBody(member, frame);
        ByteBuffer trailer =
                ByteBuffer.wrap(body, deflateLength, Layout.TRAILER).order(ByteOrder.LITTLE_ENDIAN);
        int contentCrc = trailer.getInt();
        long contentLength = Integer.toUnsignedLong(trailer.getInt());
        if (contentLength > Math.min(contentLimit, Layout.MAX_CONTENT)) {
            throw place.damage("it holds %d bytes, more than it may".formatted(contentLength));
        }
        byte[] content = chunk.prepare((int) contentLength);
        inflate(place, deflateLength, content, (int) contentLength);
        if (crcOf(content, (int) contentLength) != contentCrc) {
            throw place.damage("its content does not match its checksum");
        }
        return chunk.filled((int) contentLength, false);
    }

    private void readBody(MemberHeader member, MemberHeader.Frame frame) throws IOException {
        int length = (int) frame.memberLength() - member.length();
        if (body.length < length) {
            body = new byte[length];
        }
        ByteBuffer into = ByteBuffer.wrap(body, 0, length);
        ChannelBytes.readUpTo(file, into, member.place().offset() + member.length());
        if (into.hasRemaining()) {
            throw member.place().damage("the file became shorter while it was read");
        }
        if (crcOf(body, length) != frame.bodyCrc()) {
            throw member.place().damage("its bytes do not match their checksum");
        }
    }

    private int crcOf(byte[] bytes, int length) {
        crc.reset();
        crc.update(bytes, 0, length);
        return (int) crc.getValue();
    }

    private void inflate(Place place, int deflateLength, byte[] content, int expected) throws IOException {
        inflater.reset();
        inflater.setInput(body, 0, deflateLength);
        int length = 0;
        while (!inflater.finished()) {
            crew.checkDismissed();
            int inflated = inflateSlice(place, content, length, expected);
            length += inflated;
            if (length > expected || (inflated == 0 && !inflater.finished())) {
                throw place.damage("its data do not end where they should");
            }
        }
        if (length != expected || inflater.getRemaining() != 0) {
            throw place.damage("its data end before they should");
        }
    }

    private int inflateSlice(Place place, byte[] content, int length, int expected) throws IOException {
        try {
            return length < expected
                    ? inflater.inflate(content, length, Math.min(SLICE, expected - length))
                    : inflater.inflate(probe);
        } catch (DataFormatException e) {
            throw place.damage("its deflate data are damaged: " + e.getMessage());
        }
    }

    @Override
    public void close() {
        inflater.end();
    }
}
