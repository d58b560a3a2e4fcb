package dev.varve.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Looks whether a name is free and renames, while nobody else does: one process by an advisory lock on a file of the storage, one thread of this
 * process by a lock of its own, since the system's lock belongs to the whole process. A crash lets go of both. It holds among all who do it
 * this way, which on a file system without links is every {@link FolderStorage}.
 */
final class LockedRename {
    static final String LOCK = ".varve-lock";

    private static final Set<OpenOption> OPTIONS = Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    private static final ReentrantLock PROCESS = new ReentrantLock();

    private final Path lock;
    private final FileAttribute<?>[] attributes;

    LockedRename(Path root) {
        lock = root.resolve(LOCK);
        attributes = Folders.modes(root, "rw-------");
    }

    void publish(Path temporary, Path name) throws IOException {
        PROCESS.lock();
        try (FileChannel channel = FileChannel.open(lock, OPTIONS, attributes)) {
            FileLock held = channel.lock();
            try {
                renameIfFree(temporary, name);
            } finally {
                held.release();
            }
        } finally {
            PROCESS.unlock();
        }
    }

    private static void renameIfFree(Path temporary, Path name) throws IOException {
        if (Files.exists(name, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileAlreadyExistsException(name.toString());
        }
        Files.move(temporary, name, StandardCopyOption.ATOMIC_MOVE);
    }
}
