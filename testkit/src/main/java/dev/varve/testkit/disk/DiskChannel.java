package dev.varve.testkit.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.NonReadableChannelException;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.util.List;
import java.util.Objects;

/**
 * A channel on a real file or folder, whose writes and forces are told to the model. Each buffer that is written is one operation. The real
 * disk is never forced: no power is cut there, and tests are quicker for it.
 */
final class DiskChannel extends FileChannel {
    private final DiskState state;
    private final DiskPath path;
    private final List<DiskPath> spellings;
    private final ChannelMode mode;
    private final FileChannel real;
    private final Inode inode;

    DiskChannel(DiskState state, DiskPath path, ChannelMode mode, FileChannel real, Inode inode) {
        this.state = state;
        this.path = path;
        this.spellings = state.places().spellings(path);
        this.mode = mode;
        this.real = real;
        this.inode = inode;
    }

    private void requireReadable() throws ClosedChannelException {
        requireOpen();
        if (!mode.reads()) {
            throw new NonReadableChannelException();
        }
    }

    private void requireWritable() throws ClosedChannelException {
        requireOpen();
        if (!mode.writes()) {
            throw new NonWritableChannelException();
        }
    }

    private void requireOpen() throws ClosedChannelException {
        if (!isOpen()) {
            throw new ClosedChannelException();
        }
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        requireReadable();
        return state.read(spellings, () -> real.read(into));
    }

    @Override
    public long read(ByteBuffer[] into, int offset, int length) throws IOException {
        requireReadable();
        return state.read(spellings, () -> real.read(into, offset, length));
    }

    @Override
    public int read(ByteBuffer into, long position) throws IOException {
        requireReadable();
        return state.read(spellings, () -> real.read(into, position));
    }

    @Override
    public int write(ByteBuffer from) throws IOException {
        requireWritable();
        if (!from.hasRemaining()) {
            return 0;
        }
        return state.write(path, from.remaining(), allowed -> {
            long position = mode.appends() ? real.size() : real.position();
            store(from, allowed, position);
            real.position(position + allowed);
            return allowed;
        });
    }

    @Override
    public long write(ByteBuffer[] from, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, from.length);
        requireWritable();
        long written = 0;
        for (int i = offset; i < offset + length; i++) {
            written += write(from[i]);
            if (from[i].hasRemaining()) {
                break;
            }
        }
        return written;
    }

    @Override
    public int write(ByteBuffer from, long position) throws IOException {
        if (position < 0) {
            throw new IllegalArgumentException("negative position");
        }
        requireWritable();
        if (!from.hasRemaining()) {
            return 0;
        }
        return state.write(path, from.remaining(), allowed -> {
            store(from, allowed, mode.appends() ? real.size() : position);
            return allowed;
        });
    }

    private void store(ByteBuffer from, int length, long position) throws IOException {
        byte[] bytes = new byte[length];
        from.get(bytes);
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        while (rest.hasRemaining()) {
            real.write(rest, position + rest.position());
        }
        changed(new FileChange.Write(position, ByteBuffer.wrap(bytes)));
    }

    /** Tells the model what happened to the file. */
    void changed(FileChange change) {
        if (inode instanceof FileInode file) {
            file.change(change);
        }
        if (mode.forcesEachWrite()) {
            state.tree().force(inode);
        }
    }

    @Override
    public long position() throws IOException {
        requireOpen();
        return state.look(real::position);
    }

    @Override
    public FileChannel position(long newPosition) throws IOException {
        requireOpen();
        state.look(() -> real.position(newPosition));
        return this;
    }

    @Override
    public long size() throws IOException {
        requireOpen();
        return state.look(real::size);
    }

    @Override
    public FileChannel truncate(long size) throws IOException {
        requireWritable();
        if (size >= size()) {
            state.look(() -> real.truncate(size));
            return this;
        }
        state.change(
                Operation.Kind.TRUNCATE,
                () -> {
                    real.truncate(size);
                    changed(new FileChange.Truncate(size));
                },
                path);
        return this;
    }

    @Override
    public void force(boolean metaData) throws IOException {
        requireOpen();
        Operation.Kind kind = inode instanceof FolderInode ? Operation.Kind.FORCE_FOLDER : Operation.Kind.FORCE_FILE;
        state.change(kind, () -> state.tree().force(inode), path);
    }

    @Override
    public long transferTo(long position, long count, WritableByteChannel target) throws IOException {
        requireReadable();
        return Transfer.fromFile(this, position, count, target);
    }

    @Override
    public long transferFrom(ReadableByteChannel source, long position, long count) throws IOException {
        requireWritable();
        return Transfer.intoFile(source, this, position, count);
    }

    /** Only for reading: the model would not see what is written by memory. */
    @Override
    public MappedByteBuffer map(MapMode mapMode, long position, long size) throws IOException {
        requireReadable();
        if (!mapMode.equals(MapMode.READ_ONLY)) {
            throw new UnsupportedOperationException("a faulty disk is not written by memory");
        }
        return state.read(spellings, () -> real.map(mapMode, position, size));
    }

    /** The real channel's lock: it holds against other processes, and against other channels on the real file. */
    @Override
    public FileLock lock(long position, long size, boolean shared) throws IOException {
        requireOpen();
        state.requirePower();
        return real.lock(position, size, shared);
    }

    /** See {@link #lock}. */
    @Override
    public FileLock tryLock(long position, long size, boolean shared) throws IOException {
        requireOpen();
        state.requirePower();
        return real.tryLock(position, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
        state.handles().closed(this);
        real.close();
    }

    @Override
    public String toString() {
        return "channel on " + path;
    }
}
