package dev.varve.plain.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What tells a file that was written or replaced from the one that was looked at. Two stamps that are equal mean the same content, but for
 * changes within one tick of the file system's clock.
 *
 * @param key the file's identity, where the system has one
 * @param size bytes
 * @param modified when it was last written
 */
public record FileStamp(@Nullable Object key, long size, FileTime modified) {

    /** The stamp of a file with these attributes. */
    public static FileStamp of(BasicFileAttributes attributes) {
        return new FileStamp(attributes.fileKey(), attributes.size(), attributes.lastModifiedTime());
    }

    /** The stamp of a file as it is now; nothing where there is none. */
    public static Optional<FileStamp> at(Path file) throws IOException {
        try {
            return Optional.of(of(Files.readAttributes(file, BasicFileAttributes.class)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }
}
