package dev.varve.testkit.disk;

import java.nio.ByteBuffer;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;

/** One change of a file, not of its names. */
sealed interface FileChange {
    /** Bytes put at an offset; a gap before them reads as zeros. */
    record Write(long offset, ByteBuffer bytes) implements FileChange {
        /** The same write, broken off after so many bytes. */
        Write torn(int length) {
            return new Write(offset, bytes.slice(bytes.position(), length));
        }
    }

    /** All bytes from this size on cut away; a shorter file stays as it is. */
    record Truncate(long size) implements FileChange {}

    /** Who may do what with the file from now on. */
    record Permissions(Set<PosixFilePermission> permissions) implements FileChange {}
}
