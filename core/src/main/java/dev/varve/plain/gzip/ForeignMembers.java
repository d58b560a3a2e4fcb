package dev.varve.plain.gzip;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.concurrent.Callable;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The content of a gzip file that someone else made. Where a member ends is known only when it has been unpacked, so one worker goes through
 * the file from chunk to chunk, each piece of work taking up where the one before it stopped.
 */
final class ForeignMembers implements Members {
    private static final int CHUNK = 256 << 10;
    private static final int SLICE = 64 << 10;

    private final FileChannel file;
    private final long fileLength;
    private final long contentLimit;
    private final Crew crew;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 crc = new CRC32();
    private final byte[] input = new byte[SLICE];
    private Place place = Place.START;
    private long position;
    private long memberSize;
    private long size;
    private boolean ended;

    ForeignMembers(FileChannel file, long fileLength, long contentLimit, MemberHeader first, Crew crew) {
        this.file = file;
        this.fileLength = fileLength;
        this.contentLimit = contentLimit;
        this.crew = crew;
        this.position = first.length();
    }

    @Override
    public Callable<Chunk> next(Chunk chunk) {
        return () -> fill(chunk);
    }

    private Chunk fill(Chunk chunk) throws IOException {
        byte[] content = chunk.prepare(CHUNK);
        int length = 0;
        while (length < CHUNK && !ended) {
            crew.checkDismissed();
            int inflated = inflate(content, length);
            crc.update(content, length, inflated);
            length += inflated;
            memberSize += inflated;
            size += inflated;
            if (size > contentLimit) {
                throw place.damage("the content is longer than the %d bytes it may have".formatted(contentLimit));
            }
            if (inflater.finished()) {
                endMember();
            }
        }
        return chunk.filled(length, ended);
    }

    private int inflate(byte[] content, int length) throws IOException {
        if (inflater.needsInput()) {
            refill();
        }
        try {
            int inflated = inflater.inflate(content, length, Math.min(SLICE, CHUNK - length));
            if (inflater.needsDictionary()) {
                throw place.damage("its deflate data are damaged: they ask for a dictionary");
            }
            return inflated;
        } catch (DataFormatException e) {
            throw place.damage("its deflate data are damaged: " + e.getMessage());
        }
    }

    private void refill() throws IOException {
        ByteBuffer into = ByteBuffer.wrap(input);
        ChannelBytes.readUpTo(file, into, position);
        if (into.position() == 0) {
            throw place.damage("its data are cut short");
        }
        position += into.position();
        inflater.setInput(input, 0, into.position());
    }

    private void endMember() throws IOException {
        long trailerAt = position - inflater.getRemaining();
        ByteBuffer trailer = ByteBuffer.allocate(Layout.TRAILER).order(ByteOrder.LITTLE_ENDIAN);
        ChannelBytes.readUpTo(file, trailer, trailerAt);
        if (trailer.hasRemaining()) {
            throw place.damage("its trailer is cut short");
        }
        if (trailer.flip().getInt() != (int) crc.getValue() || trailer.getInt() != (int) memberSize) {
            throw place.damage("its content does not match its checksum");
        }
        place = place.next(trailerAt + Layout.TRAILER - place.offset());
        if (place.offset() == fileLength || onlyZerosFollow()) {
            ended = true;
        } else {
            startMember();
        }
    }

    private void startMember() throws IOException {
        position = place.offset() + MemberHeader.read(file, place).length();
        inflater.reset();
        crc.reset();
        memberSize = 0;
    }

    /** Padding as tapes and block devices add it; gzip passes over it. */
    private boolean onlyZerosFollow() throws IOException {
        ByteBuffer padding = ByteBuffer.wrap(input);
        for (long at = place.offset(); at < fileLength; at += padding.limit()) {
            ChannelBytes.readUpTo(file, padding.clear(), at);
            padding.flip();
            while (padding.hasRemaining()) {
                if (padding.get() != 0) {
                    return false;
                }
            }
        }
        return true;
    }

    @Override
    public void close() {
        inflater.end();
    }
}
