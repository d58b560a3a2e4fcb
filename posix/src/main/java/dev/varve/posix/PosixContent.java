package dev.varve.posix;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import dev.varve.files.FileAttributes;
import dev.varve.files.FileContent;
import dev.varve.files.RawPath;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.util.Objects;

/** The content of an open file. */
final class PosixContent implements FileContent {
    private static final int END = -1;

    private final Descriptor file;
    private final RawPath shown;

    private PosixContent(Descriptor file, RawPath shown) {
        this.file = file;
        this.shown = shown;
    }

    /** Without O_NONBLOCK, a pipe that takes the file's place after the first look would hold the backup for ever. */
    static FileContent open(Located at) throws IOException {
        RawPath shown = at.shown();
        Inodes.requireFile(Inodes.of(at.folder(), at.rest(), Linux.AT_SYMLINK_NOFOLLOW, shown), shown);
        Descriptor file = Descriptor.openQuietly(at.folder(), at.rest(), Linux.O_NOFOLLOW | Linux.O_NONBLOCK, shown);
        try {
            Inodes.requireFile(Inodes.of(file, shown), shown);
            return new PosixContent(file, shown);
        } catch (IOException e) {
            file.close();
            throw e;
        }
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        Scratch scratch = Scratch.ofThread();
        MemorySegment transfer = scratch.transfer();
        long wanted = Math.min(length, Scratch.TRANSFER);
        int read = (int) scratch.checked(ReadCalls.read(scratch, file.number(), transfer, wanted), shown);
        MemorySegment.copy(transfer, JAVA_BYTE, 0, bytes, offset, read);
        return read == 0 ? END : read;
    }

    @Override
    public FileAttributes attributes() throws IOException {
        return Inodes.of(file, shown);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
