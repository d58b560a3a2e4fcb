package dev.varve.plain.disk;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;

/**
 * The recipe by which a file appears whole or not at all, and stays: written under another name in the same folder, forced to disk, renamed
 * in one step, and the folder forced, since a name is durable only when its folder is.
 */
public final class Durable {
    private static final boolean FOLDERS_CAN_BE_FORCED =
            !System.getProperty("os.name", "").startsWith("Windows");

    private Durable() {}

    /** Writes the content of a file that is yet to appear. */
    @FunctionalInterface
    public interface Content<T> {
        /** Writes all of it into a new and empty file; forcing it is not its business. */
        T writeTo(FileChannel file) throws IOException;
    }

    /**
     * Writes a new file under a temporary name, and forces its bytes. Whatever bore that name before is removed; a link is not followed.
     * Where writing fails, the temporary file is taken away.
     */
    public static <T> T write(Path temporary, Content<T> content) throws IOException {
        Files.deleteIfExists(temporary);
        FileChannel file = FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try {
            T result;
            try (file) {
                result = content.writeTo(file);
                file.force(true);
            }
            return result;
        } catch (IOException | RuntimeException | Error e) {
            discard(temporary, e);
            throw e;
        }
    }

    /** Gives a written file its name, over whatever bears it; from then on it is durable. */
    public static void publish(Path temporary, Path name) throws IOException {
        try {
            Files.move(temporary, name, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | RuntimeException | Error e) {
            discard(temporary, e);
            throw e;
        }
        forceFolder(folderOf(name));
    }

    /** Makes a folder, and those above it that are missing, durably. Does nothing where it is there. */
    public static void makeFolder(Path folder, FileAttribute<?>... attributes) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Path parent = folderOf(folder);
        makeFolder(parent);
        try {
            Files.createDirectory(folder, attributes);
            forceFolder(parent);
        } catch (FileAlreadyExistsException e) {
            if (!Files.isDirectory(folder)) {
                throw e;
            }
        }
    }

    /** Forces the bytes of a file that somebody else wrote. Its name is forced with its folder. */
    public static void forceFile(Path file) throws IOException {
        StandardOpenOption mode = FOLDERS_CAN_BE_FORCED ? StandardOpenOption.READ : StandardOpenOption.WRITE;
        try (FileChannel bytes = FileChannel.open(file, mode)) {
            bytes.force(true);
        }
    }

    /** Forces the names in a folder to disk. */
    public static void forceFolder(Path folder) throws IOException {
        if (FOLDERS_CAN_BE_FORCED || !folder.getFileSystem().equals(FileSystems.getDefault())) {
            try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
                names.force(true);
            }
        }
    }

    /** The folder in which a file stands. */
    public static Path folderOf(Path file) {
        Path parent = file.toAbsolutePath().getParent();
        if (parent == null) {
            throw new IllegalArgumentException(file + " is no file");
        }
        return parent;
    }

    /** Takes a half-done file away after a failure, which stays the one that is told. */
    public static void discard(Path temporary, Throwable failure) {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }
}
