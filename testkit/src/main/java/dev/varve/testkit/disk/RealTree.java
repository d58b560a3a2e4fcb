package dev.varve.testkit.disk;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.Map;

/** Reads a real folder into the model, so that a disk can begin with what is there; it is taken to be durable. */
final class RealTree {
    private final RealFolder folder;
    private final Map<Object, FileInode> filesByKey = new HashMap<>();

    private RealTree(RealFolder folder) {
        this.folder = folder;
    }

    static DurableTree read(RealFolder folder) throws IOException {
        DurableTree tree = new DurableTree(new FolderInode(RealFolder.permissions(folder.root())));
        new RealTree(folder).readInto(tree, tree.root(), folder.root());
        tree.forceEverything();
        return tree;
    }

    private void readInto(DurableTree tree, FolderInode inode, Path real) throws IOException {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(real)) {
            for (Path entry : entries) {
                Inode read = inode(entry);
                tree.add(inode, entry.getFileName().toString(), read);
                if (read instanceof FolderInode inner) {
                    readInto(tree, inner, entry);
                }
            }
        }
    }

    private Inode inode(Path real) throws IOException {
        BasicFileAttributes attributes =
                Files.readAttributes(real, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (attributes.isDirectory()) {
            return new FolderInode(RealFolder.permissions(real));
        }
        if (attributes.isSymbolicLink()) {
            return new LinkInode(folder.syntax(Files.readSymbolicLink(real)).toString());
        }
        FileInode read = new FileInode(new FileContent(Files.readAllBytes(real), RealFolder.permissions(real)));
        Object key = attributes.fileKey();
        FileInode known = key == null ? null : filesByKey.putIfAbsent(key, read);
        return known == null ? read : known;
    }
}
