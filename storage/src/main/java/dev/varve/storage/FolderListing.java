package dev.varve.storage;

import dev.varve.storage.Storage.Stored;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads the folders of a {@link FolderStorage}, one entry at a time, so that it needs no more memory because there are more of them.
 *
 * <p>What cannot be a name is somebody else's and not looked at. What disappears between its listing and the look at it was removed meanwhile.
 * A symbolic link under a valid name ends the listing: to follow it could lead anywhere, and to pass it over would let the files behind it look
 * removed.
 */
final class FolderListing {
    private final Folders folders;
    private final Consumer<Stored> each;

    FolderListing(Folders folders, Consumer<Stored> each) {
        this.folders = folders;
        this.each = each;
    }

    void list(String folder) throws IOException {
        Path path = folders.root();
        int depth = 0;
        for (String part : folder.isEmpty() ? new String[0] : folder.split("/", -1)) {
            path = path.resolve(part);
            depth++;
            if (!isFolder(path)) {
                return;
            }
        }
        list(path, folder, depth);
    }

    private boolean isFolder(Path path) throws IOException {
        Optional<BasicFileAttributes> attributes = folders.look(path);
        if (attributes.isPresent() && attributes.get().isSymbolicLink()) {
            throw Folders.link(path);
        }
        return attributes.isPresent() && attributes.get().isDirectory();
    }

    private void list(Path folder, String name, int depth) throws IOException {
        if (depth == StorageNames.MOST_PARTS) {
            return;
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            String prefix = name.isEmpty() ? "" : name + "/";
            for (Path entry : entries) {
                String part = String.valueOf(entry.getFileName());
                if (StorageNames.isPart(part)) {
                    tell(entry, prefix + part, depth + 1);
                }
            }
        } catch (NoSuchFileException | NotDirectoryException e) {
            folders.requireRoot();
            if (depth == 0) {
                throw e;
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
    }

    private void tell(Path entry, String name, int depth) throws IOException {
        BasicFileAttributes attributes;
        try {
            attributes = Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        } catch (NoSuchFileException e) {
            folders.requireRoot();
            return;
        }
        if (attributes.isRegularFile()) {
            each.accept(new Stored(name, attributes.size()));
        } else if (attributes.isDirectory()) {
            list(entry, name, depth);
        } else if (attributes.isSymbolicLink()) {
            throw Folders.link(entry);
        }
    }
}
