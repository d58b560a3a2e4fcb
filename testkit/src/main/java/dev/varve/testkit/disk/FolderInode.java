package dev.varve.testkit.disk;

import java.nio.file.attribute.PosixFilePermission;
import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A folder: the names in it now, and those that are durable. Its permissions are taken to be durable at once. */
final class FolderInode implements Inode {
    private final SortedMap<String, Inode> names = new TreeMap<>();
    private SortedMap<String, Inode> forced = new TreeMap<>();
    private Set<PosixFilePermission> permissions;

    FolderInode(Set<PosixFilePermission> permissions) {
        this.permissions = Set.copyOf(permissions);
    }

    @Nullable
    Inode child(String name) {
        return names.get(name);
    }

    SortedMap<String, Inode> names() {
        return Collections.unmodifiableSortedMap(names);
    }

    SortedMap<String, Inode> forcedNames() {
        return Collections.unmodifiableSortedMap(forced);
    }

    Set<PosixFilePermission> permissions() {
        return permissions;
    }

    void permit(Set<PosixFilePermission> newPermissions) {
        permissions = Set.copyOf(newPermissions);
    }

    void edit(NameChange.Edit edit) {
        edit.applyTo(names);
    }

    void force() {
        forced = new TreeMap<>(names);
    }
}
