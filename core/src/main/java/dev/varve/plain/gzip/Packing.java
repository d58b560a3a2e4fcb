package dev.varve.plain.gzip;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.SeekableByteChannel;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;

/**
 * One run of {@link GzipWriter}. The first block is read, then the second: only if there is one do threads come into being. From then on the
 * caller keeps as many blocks under way as there are slots, and takes the oldest back, to write it and fill it anew.
 */
final class Packing implements AutoCloseable {
    private final ReadableByteChannel content;
    private final FileChannel target;
    private final FirstHeader header;
    private final LongConsumer progress;
    private final int level;
    private final int slots;
    private final Crew crew;
    private final MessageDigest sha256 = Sha256.digest();
    private final List<PackedBlock> blocks = new ArrayList<>();
    private final Deque<Future<PackedBlock>> underWay = new ArrayDeque<>();
    private long size;
    private long storedSize;

    Packing(
            GzipWriter settings,
            ReadableByteChannel content,
            FileChannel target,
            FirstHeader header,
            LongConsumer progress) {
        this.content = content;
        this.target = target;
        this.header = header;
        this.progress = progress;
        this.level = settings.level();
        this.crew = new Crew(settings.parallelism());
        this.slots = crew.slots(PackedBlock.footprint());
    }

    GzipWriter.Written run() throws IOException {
        PackedBlock first = newBlock(expectedLength());
        fill(first);
        if (!first.full()) {
            return writeSingle(first);
        }
        PackedBlock second = newBlock(Layout.BLOCK);
        return fill(second) ? writeMany(first, second) : writeSingle(first);
    }

    private GzipWriter.Written writeSingle(PackedBlock only) throws IOException {
        only.call();
        String hash = Sha256.hex(sha256);
        header.putHash(hash);
        writeFirst(only);
        return new GzipWriter.Written(size, hash, storedSize);
    }

    private GzipWriter.Written writeMany(PackedBlock first, PackedBlock second) throws IOException {
        underWay.add(crew.submit(first));
        PackedBlock filled = second;
        do {
            underWay.add(crew.submit(filled));
            filled = underWay.size() < slots ? newBlock(Layout.BLOCK) : writeOldest();
        } while (fill(filled));
        while (!underWay.isEmpty()) {
            writeOldest();
        }
        String hash = Sha256.hex(sha256);
        header.putHash(hash);
        ChannelBytes.write(target, header.sealedAgain(), 0);
        return new GzipWriter.Written(size, hash, storedSize);
    }

    private PackedBlock writeOldest() throws IOException {
        PackedBlock block = Crew.await(underWay.remove());
        if (storedSize == 0) {
            writeFirst(block);
        } else {
            append(block.member());
        }
        return block;
    }

    private void writeFirst(PackedBlock block) throws IOException {
        ByteBuffer member = ByteBuffer.allocate(header.length() + block.bodyLength());
        append(member.put(header.sealed(block.bodyLength(), block.bodyCrc()))
                .put(block.body())
                .flip());
    }

    private void append(ByteBuffer member) throws IOException {
        int length = member.remaining();
        ChannelBytes.write(target, member, storedSize);
        storedSize += length;
    }

    private boolean fill(PackedBlock block) throws IOException {
        block.fill(content, sha256);
        size += block.length();
        progress.accept(size);
        return block.length() > 0;
    }

    private PackedBlock newBlock(int expectedLength) {
        PackedBlock block = new PackedBlock(crew, level, expectedLength);
        blocks.add(block);
        return block;
    }

    /** One more than the content is said to hold, so that its end is seen without growing; a hint, not trusted. */
    private int expectedLength() throws IOException {
        if (content instanceof SeekableByteChannel file) {
            return (int) Math.min(Layout.BLOCK, file.size() - file.position() + 1);
        }
        return 0;
    }

    @Override
    public void close() {
        crew.close();
        blocks.forEach(PackedBlock::close);
    }
}
