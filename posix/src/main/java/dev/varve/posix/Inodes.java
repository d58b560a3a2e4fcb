package dev.varve.posix;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import dev.varve.files.FileAttributes;
import dev.varve.files.FileError;
import dev.varve.files.FileFailure;
import dev.varve.files.RawPath;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.time.Instant;

/** Attributes by {@code statx}, whose record has the same layout on every architecture. */
final class Inodes {
    private static final int BASIC = 0x7FF;
    private static final byte[] ITSELF = {};

    private static final int LINKS = 16;
    private static final int UID = 20;
    private static final int GID = 24;
    private static final int MODE = 28;
    private static final int INODE = 32;
    private static final int SIZE = 40;
    private static final int BLOCKS = 48;
    private static final int ACCESSED = 64;
    private static final int CHANGED = 96;
    private static final int MODIFIED = 112;
    private static final int NODE = 128;
    private static final int DEVICE = 136;

    private Inodes() {}

    /** Of a name in a folder; of the folder itself, or whatever is open there, if the name is empty. */
    static FileAttributes of(int folder, byte[] name, int flags, RawPath shown) throws IOException {
        Scratch scratch = Scratch.ofThread();
        int all = flags | Linux.AT_NO_AUTOMOUNT;
        scratch.checked(ReadCalls.statx(scratch, folder, scratch.name(name), all, BASIC), shown);
        return decoded(scratch.inode());
    }

    static FileAttributes of(Descriptor open, RawPath shown) throws IOException {
        return of(open.number(), ITSELF, Linux.AT_EMPTY_PATH, shown);
    }

    /** Refuses what is no regular file, with the error that opening it would give where there is one. */
    static void requireFile(FileAttributes attributes, RawPath shown) throws FileFailure {
        switch (attributes.type()) {
            case FILE -> {}
            case FOLDER -> throw new FileFailure(shown, FileError.IS_A_FOLDER);
            case LINK -> throw new FileFailure(shown, FileError.LINK_IN_THE_WAY);
            case BLOCK_DEVICE, CHARACTER_DEVICE, PIPE, SOCKET, OTHER ->
                throw new FileFailure(shown, FileError.INVALID, "Not a regular file");
        }
    }

    private static FileAttributes decoded(MemorySegment inode) {
        return new FileAttributes(
                Short.toUnsignedInt(inode.get(JAVA_SHORT, MODE)),
                unsigned(inode, UID),
                unsigned(inode, GID),
                device(inode, DEVICE),
                inode.get(JAVA_LONG, INODE),
                unsigned(inode, LINKS),
                device(inode, NODE),
                inode.get(JAVA_LONG, SIZE),
                inode.get(JAVA_LONG, BLOCKS),
                time(inode, ACCESSED),
                time(inode, MODIFIED),
                time(inode, CHANGED));
    }

    private static long unsigned(MemorySegment inode, int at) {
        return Integer.toUnsignedLong(inode.get(JAVA_INT, at));
    }

    private static long device(MemorySegment inode, int at) {
        return Linux.device(inode.get(JAVA_INT, at), inode.get(JAVA_INT, at + Integer.BYTES));
    }

    /** A time that Java has no word for becomes the earliest or latest that it has: nobody means a year beyond a thousand million. */
    private static Instant time(MemorySegment inode, int at) {
        long second = Math.clamp(inode.get(JAVA_LONG, at), Instant.MIN.getEpochSecond(), Instant.MAX.getEpochSecond());
        return Instant.ofEpochSecond(second, inode.get(JAVA_INT, at + Long.BYTES));
    }
}
