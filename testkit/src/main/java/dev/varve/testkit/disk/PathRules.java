package dev.varve.testkit.disk;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What may not be done to which paths, and what is to happen at reads of them. Guarded by the lock of its {@link DiskState}. */
final class PathRules {
    private final Set<DiskPath> readOnly = new HashSet<>();
    private final Set<DiskPath> unwritable = new HashSet<>();
    private final Set<DiskPath> unreadable = new HashSet<>();
    private final Map<DiskPath, DiskAction> onRead = new HashMap<>();

    void readOnly(DiskPath path) {
        readOnly.add(path.spelledOut());
    }

    void unwritable(DiskPath path) {
        unwritable.add(path.spelledOut());
    }

    void unreadable(DiskPath path) {
        unreadable.add(path.spelledOut());
    }

    void onRead(DiskPath path, DiskAction action) {
        onRead.put(path.spelledOut(), action);
    }

    void clear() {
        readOnly.clear();
        unwritable.clear();
        unreadable.clear();
        onRead.clear();
    }

    Optional<DiskAction> actionAtRead(Collection<DiskPath> spellings) {
        return spellings.stream().filter(onRead::containsKey).map(onRead::get).findFirst();
    }

    boolean areEmpty() {
        return readOnly.isEmpty() && unwritable.isEmpty() && unreadable.isEmpty();
    }

    void checkWrite(DiskPath path, Collection<DiskPath> spellings) throws IOException {
        if (anyWithin(spellings, readOnly)) {
            throw new FileSystemException(path.toString(), null, "Read-only file system");
        }
        if (anyWithin(spellings, unwritable)) {
            throw new AccessDeniedException(path.toString());
        }
    }

    void checkRead(DiskPath path, Collection<DiskPath> spellings) throws IOException {
        if (anyWithin(spellings, unreadable)) {
            throw new AccessDeniedException(path.toString());
        }
    }

    private static boolean anyWithin(Collection<DiskPath> spellings, Set<DiskPath> folders) {
        return spellings.stream().anyMatch(path -> folders.stream().anyMatch(path::startsWith));
    }
}
