package dev.varve.posix;

import dev.varve.files.RawPath;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.util.concurrent.atomic.AtomicInteger;

/** An open file or folder. Its number is never used again once it is closed, for then it may mean another file. */
final class Descriptor implements Closeable {
    private static final int CLOSED = -1;

    private final AtomicInteger number;
    private final RawPath shown;

    private Descriptor(int number, RawPath shown) {
        this.number = new AtomicInteger(number);
        this.shown = shown;
    }

    /** Opens a name in a folder, or a path from there; the descriptor is never passed on to a child process. */
    static Descriptor open(int folder, byte[] name, int flags, int mode, RawPath shown) throws IOException {
        Scratch scratch = Scratch.ofThread();
        int opened = ReadCalls.openat(scratch, folder, scratch.name(name), flags | Linux.O_CLOEXEC, mode);
        return new Descriptor((int) scratch.checked(opened, shown), shown);
    }

    /** Opens for reading, and leaves the access time alone if the file is ours. */
    static Descriptor openQuietly(int folder, byte[] name, int flags, RawPath shown) throws IOException {
        Scratch scratch = Scratch.ofThread();
        int quiet = Linux.O_RDONLY | Linux.O_CLOEXEC | Linux.O_NOATIME | flags;
        int opened = ReadCalls.openat(scratch, folder, scratch.name(name), quiet, 0);
        if (opened == -1 && scratch.errno() == Linux.EPERM) {
            return open(folder, name, Linux.O_RDONLY | flags, 0, shown);
        }
        return new Descriptor((int) scratch.checked(opened, shown), shown);
    }

    int number() throws ClosedChannelException {
        int open = number.get();
        if (open == CLOSED) {
            throw new ClosedChannelException();
        }
        return open;
    }

    @Override
    public void close() throws IOException {
        int open = number.getAndSet(CLOSED);
        if (open != CLOSED) {
            Scratch scratch = Scratch.ofThread();
            scratch.checked(ReadCalls.close(scratch, open), shown);
        }
    }
}
