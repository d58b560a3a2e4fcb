package dev.varve.plain.gzip;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * The members of a file of ours. The consumer walks the chain of frames, at one small read per member, and believes no length before it has
 * passed the header's checksum and lies within the file and within what a member may hold; workers do the rest.
 */
final class FramedMembers implements Members {
    private static final int SHORTEST_DEFLATE = 2;

    private final FileChannel file;
    private final long fileLength;
    private final long contentLimit;
    private final MemberHeader first;
    private final Crew crew;
    private final Queue<MemberUnpacker> unpackers = new ConcurrentLinkedQueue<>();
    private Place place = Place.START;

    FramedMembers(FileChannel file, long fileLength, long contentLimit, MemberHeader first, Crew crew) {
        this.file = file;
        this.fileLength = fileLength;
        this.contentLimit = contentLimit;
        this.first = first;
        this.crew = crew;
    }

    @Override
    public @Nullable Callable<Chunk> next(Chunk chunk) throws IOException {
        if (place.offset() == fileLength) {
            return null;
        }
        MemberHeader member = place.member() == 1 ? first : MemberHeader.read(file, place);
        MemberHeader.Frame frame = checkedFrame(member);
        place = place.next(frame.memberLength());
        return () -> unpack(member, frame, chunk);
    }

    private MemberHeader.Frame checkedFrame(MemberHeader member) throws GzipFormatException {
        MemberHeader.Frame frame = member.frame();
        if (frame == null) {
            throw place.damage("it has no frame, though the first member has");
        }
        int headerLength = member.length();
        if (frame.memberLength() < headerLength + SHORTEST_DEFLATE + Layout.TRAILER
                || frame.memberLength() > headerLength + Layout.packedBound(Layout.MAX_CONTENT)) {
            throw place.damage("no member is %d bytes long".formatted(frame.memberLength()));
        }
        long missing = place.offset() + frame.memberLength() - fileLength;
        if (missing > 0) {
            throw place.damage("the file ends %d bytes before the member does".formatted(missing));
        }
        return frame;
    }

    private Chunk unpack(MemberHeader member, MemberHeader.Frame frame, Chunk chunk) throws IOException {
        MemberUnpacker idle = unpackers.poll();
        MemberUnpacker unpacker = idle != null ? idle : new MemberUnpacker(file, contentLimit, crew);
        try {
            return unpacker.unpack(member, frame, chunk);
        } finally {
            unpackers.add(unpacker);
        }
    }

    @Override
    public void close() {
        unpackers.forEach(MemberUnpacker::close);
    }
}
