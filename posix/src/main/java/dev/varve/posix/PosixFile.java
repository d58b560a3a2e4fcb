package dev.varve.posix;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import dev.varve.files.RawPath;
import dev.varve.files.TargetFile;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.util.Objects;

/** An open file in the target. */
final class PosixFile extends PosixEntry implements TargetFile {
    private static final int END = -1;

    PosixFile(Descriptor file, RawPath shown) {
        super(file, ITSELF, shown);
    }

    @Override
    public void write(long position, byte[] bytes, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        Scratch scratch = Scratch.ofThread();
        MemorySegment transfer = scratch.transfer();
        int done = 0;
        while (done < length) {
            int piece = Math.min(length - done, Scratch.TRANSFER);
            MemorySegment.copy(bytes, offset + done, transfer, JAVA_BYTE, 0, piece);
            done += (int)
                    scratch.checked(WriteCalls.pwrite(scratch, at.number(), transfer, piece, position + done), path());
        }
    }

    @Override
    public int read(long position, byte[] bytes, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        Scratch scratch = Scratch.ofThread();
        MemorySegment transfer = scratch.transfer();
        int wanted = Math.min(length, Scratch.TRANSFER);
        int read = (int) scratch.checked(WriteCalls.pread(scratch, at.number(), transfer, wanted, position), path());
        MemorySegment.copy(transfer, JAVA_BYTE, 0, bytes, offset, read);
        return read == 0 ? END : read;
    }

    @Override
    public void setLength(long length) throws IOException {
        Scratch scratch = Scratch.ofThread();
        scratch.checked(WriteCalls.ftruncate(scratch, at.number(), length), path());
    }

    @Override
    public void sync() throws IOException {
        Scratch scratch = Scratch.ofThread();
        scratch.checked(WriteCalls.fsync(scratch, at.number()), path());
    }

    @Override
    public void close() throws IOException {
        at.close();
    }
}
