package dev.varve.testkit.disk;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** Where a path of the disk leads, in the real folder and in the model. */
final class Places {
    private final RealFolder folder;
    private final DurableTree tree;

    Places(RealFolder folder, DurableTree tree) {
        this.folder = folder;
        this.tree = tree;
    }

    Path real(DiskPath path) {
        return folder.real(path);
    }

    /** The path as it was given, and as it is with the links to its folders followed. */
    List<DiskPath> spellings(DiskPath path) {
        DiskPath spelled = path.spelledOut();
        return List.of(spelled, new DiskPath(path.getFileSystem(), folder.withFoldersResolved(path.absoluteSyntax())));
    }

    /** The path of what is opened by this path. */
    DiskPath resolved(DiskPath path) {
        return new DiskPath(path.getFileSystem(), folder.resolved(path.absoluteSyntax()));
    }

    /** True also for a link that leads to nothing. */
    boolean exists(DiskPath path) {
        return Files.exists(folder.real(path), LinkOption.NOFOLLOW_LINKS);
    }

    boolean hasFolder(DiskPath path) {
        Path parent = folder.real(path).getParent();
        return parent != null && Files.isDirectory(parent);
    }

    /** True if something new can be put at this path. */
    boolean isFree(DiskPath path) {
        return !exists(path) && hasFolder(path);
    }

    /** Where in the model this name stands, or would stand. */
    NameChange.Name place(DiskPath path) throws IOException {
        Path real = folder.real(path);
        Path parent = real.getParent();
        Path name = real.getFileName();
        if (real.equals(folder.root()) || parent == null || name == null) {
            throw new FileSystemException(path.toString(), null, "Device or resource busy");
        }
        try {
            if (tree.find(folder.names(parent)) instanceof FolderInode inode) {
                return new NameChange.Name(inode, name.toString());
            }
        } catch (NoSuchFileException e) {
            throw new NoSuchFileException(path.toString());
        }
        if (Files.isDirectory(parent)) {
            throw unknown(path);
        }
        throw new FileSystemException(path.toString(), null, "Not a directory");
    }

    /** The model's file or folder at this path, all links followed. */
    Inode inode(DiskPath path) throws IOException {
        Inode inode = tree.find(folder.names(folder.real(path)));
        if (inode == null) {
            throw unknown(path);
        }
        return inode;
    }

    private static IllegalStateException unknown(DiskPath path) {
        return new IllegalStateException(path + " was made behind the disk's back: make it by a path of the disk");
    }
}
