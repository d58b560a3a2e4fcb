package dev.varve.files;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.SPARSE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** A file in the target, by a channel. Java closes a channel when the thread that uses it is interrupted. */
final class NioFile extends NioEntry implements TargetFile {
    private static final FileAttribute<?>[] OWNER_ONLY = NioAttributes.UNIX
            ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
            }
            : new FileAttribute<?>[0];

    private final FileChannel channel;

    private NioFile(NioAttributes attributes, NioPlace place, RawPath shown, Path real, FileChannel channel) {
        super(attributes, place, shown, real);
        this.channel = channel;
    }

    static NioFile create(NioAttributes attributes, NioPlace place, RawPath shown, Path real) throws IOException {
        FileChannel channel = NioFailures.attempt(
                shown,
                () -> FileChannel.open(real, Set.of(READ, WRITE, CREATE_NEW, SPARSE, NOFOLLOW_LINKS), OWNER_ONLY));
        return new NioFile(attributes, place, shown, real, channel);
    }

    static NioFile open(NioAttributes attributes, NioPlace place, RawPath shown, Path real) throws IOException {
        FileChannel channel =
                NioFailures.attempt(shown, () -> FileChannel.open(real, Set.of(READ, WRITE, NOFOLLOW_LINKS)));
        return new NioFile(attributes, place, shown, real, channel);
    }

    @Override
    public void write(long position, byte[] bytes, int offset, int length) throws IOException {
        ByteBuffer from = ByteBuffer.wrap(bytes, offset, length);
        NioFailures.step(path(), () -> {
            long at = position;
            while (from.hasRemaining()) {
                at += channel.write(from, at);
            }
        });
    }

    @Override
    public int read(long position, byte[] bytes, int offset, int length) throws IOException {
        return NioFailures.attempt(path(), () -> channel.read(ByteBuffer.wrap(bytes, offset, length), position));
    }

    @Override
    public void setLength(long length) throws IOException {
        NioFailures.step(path(), () -> {
            if (channel.size() < length) {
                channel.write(ByteBuffer.allocate(1), length - 1);
            } else {
                channel.truncate(length);
            }
        });
    }

    @Override
    public void sync() throws IOException {
        NioFailures.step(path(), () -> channel.force(true));
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
