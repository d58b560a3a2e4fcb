package dev.varve.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The folders of a {@link FolderStorage}: made when they are needed, durably, and known from then on, so that a save into a known one asks the
 * file system nothing.
 *
 * <p>A folder that is there already is not trusted to be durable: another process may have made it this moment. So the folder above is forced
 * once before either counts as known. The root itself is never made here: where it has gone, a disk is not mounted, and saving into the empty
 * place would be worse than failing.
 */
final class Folders {
    private static final boolean CAN_BE_FORCED =
            !System.getProperty("os.name", "").startsWith("Windows");

    private final Path root;
    private final FileAttribute<?>[] attributes;
    private final Set<Path> known = ConcurrentHashMap.newKeySet();

    Folders(Path root) {
        this.root = root;
        this.attributes = modes(root, "rwx------");
    }

    /** An attribute for what is made with these permissions, or none where the file system knows no permissions. */
    static FileAttribute<?>[] modes(Path place, String permissions) {
        return place.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    Path root() {
        return root;
    }

    /** Makes sure that a folder below the root is there, durably; true if it was there and is met for the first time. */
    boolean prepare(Path folder) throws IOException {
        if (known.contains(folder)) {
            return false;
        }
        boolean made = false;
        if (!folder.equals(root)) {
            Path parent = parentOf(folder);
            prepare(parent);
            made = make(folder, attributes);
            force(parent);
        }
        known.add(folder);
        return !made;
    }

    /** Takes no folder for known any longer, since one has gone. */
    void forget() {
        known.clear();
    }

    /** Makes the root, and the folders above it that are missing, durably. */
    void makeRoot() throws IOException {
        if (Files.isDirectory(root)) {
            forceAboveRoot();
        } else {
            makeAbove(root, attributes);
        }
    }

    /** Where the folder above may not be read, the root was not made by us, nor just now. */
    private void forceAboveRoot() throws IOException {
        Path parent = root.getParent();
        if (parent != null && Files.isReadable(parent)) {
            force(parent);
        }
    }

    private static void makeAbove(Path folder, FileAttribute<?>... attributes) throws IOException {
        if (!Files.isDirectory(folder)) {
            Path parent = parentOf(folder);
            makeAbove(parent);
            try {
                Files.createDirectory(folder, attributes);
            } catch (FileAlreadyExistsException e) {
                if (!Files.isDirectory(folder)) {
                    throw new NotDirectoryException(folder.toString());
                }
            }
            force(parent);
        }
    }

    private static boolean make(Path folder, FileAttribute<?>... attributes) throws IOException {
        try {
            Files.createDirectory(folder, attributes);
            return true;
        } catch (FileAlreadyExistsException e) {
            if (Files.isSymbolicLink(folder)) {
                throw link(folder);
            }
            if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
                throw new NotDirectoryException(folder.toString());
            }
            return false;
        }
    }

    /** Forces the names in a folder to disk, where the system can. */
    static void force(Path folder) throws IOException {
        if (CAN_BE_FORCED || !folder.getFileSystem().equals(FileSystems.getDefault())) {
            try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
                names.force(true);
            }
        }
    }

    static Path parentOf(Path path) {
        Path parent = path.getParent();
        if (parent == null) {
            throw new IllegalArgumentException(path + " stands in no folder");
        }
        return parent;
    }

    /** What stands at a path, a link not followed; nothing where it or a folder above it is missing, as long as the root is there. */
    Optional<BasicFileAttributes> look(Path path) throws IOException {
        try {
            return Optional.of(Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
        } catch (NoSuchFileException e) {
            requireRoot();
            return Optional.empty();
        } catch (FileSystemException e) {
            if (leadsThroughAFile(path)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private boolean leadsThroughAFile(Path path) {
        for (Path above = parentOf(path); !above.equals(root); above = parentOf(above)) {
            if (Files.isRegularFile(above, LinkOption.NOFOLLOW_LINKS)) {
                return true;
            }
        }
        return false;
    }

    /** Fails where the root has gone. */
    void requireRoot() throws IOException {
        if (!Files.isDirectory(root)) {
            throw new FileSystemException(
                    root.toString(), null, "the storage has gone: is its disk mounted, has its folder been moved?");
        }
    }

    /** The complaint about a link, which is not followed: what it leads to could not be kept durable. */
    static FileSystemException link(Path path) {
        return new FileSystemException(
                path.toString(),
                null,
                "a symbolic link, which a storage does not follow: put what it leads to in its place");
    }
}
