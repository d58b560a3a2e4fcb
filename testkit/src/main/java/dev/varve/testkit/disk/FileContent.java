package dev.varve.testkit.disk;

import java.nio.ByteBuffer;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Arrays;
import java.util.Set;

/** A file's bytes and permissions at one moment, to which changes can be applied. */
final class FileContent {
    private byte[] bytes;
    private int size;
    private Set<PosixFilePermission> permissions;

    /** The array is taken over, not copied. */
    FileContent(byte[] bytes, Set<PosixFilePermission> permissions) {
        this.bytes = bytes;
        this.size = bytes.length;
        this.permissions = Set.copyOf(permissions);
    }

    FileContent copy() {
        return new FileContent(bytes(), permissions);
    }

    byte[] bytes() {
        return Arrays.copyOf(bytes, size);
    }

    Set<PosixFilePermission> permissions() {
        return permissions;
    }

    void apply(FileChange change) {
        switch (change) {
            case FileChange.Write write -> write(Math.toIntExact(write.offset()), write.bytes());
            case FileChange.Truncate truncate -> truncate(truncate.size());
            case FileChange.Permissions set -> permissions = Set.copyOf(set.permissions());
        }
    }

    private void write(int offset, ByteBuffer from) {
        int length = from.remaining();
        if (length == 0) {
            return;
        }
        int end = Math.addExact(offset, length);
        if (end > bytes.length) {
            bytes = Arrays.copyOf(bytes, (int) Math.min(Integer.MAX_VALUE - 8, Math.max(end, bytes.length * 2L)));
        }
        from.get(from.position(), bytes, offset, length);
        size = Math.max(size, end);
    }

    private void truncate(long newSize) {
        if (newSize < size) {
            Arrays.fill(bytes, (int) newSize, size, (byte) 0);
            size = (int) newSize;
        }
    }
}
