package dev.varve.files;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.attribute.BasicFileAttributeView;

/** Removes whole trees, links unfollowed. Where the platform has secure streams, not even a link that is planted meanwhile leads it elsewhere. */
final class NioRemoval {
    private NioRemoval() {}

    static void remove(Path path) throws IOException {
        if (Files.isDirectory(path, NOFOLLOW_LINKS)) {
            empty(path);
        }
        Files.delete(path);
    }

    private static void empty(Path folder) throws IOException {
        Path parent = folder.getParent();
        if (parent != null) {
            try (DirectoryStream<Path> entries = Files.newDirectoryStream(parent)) {
                if (entries instanceof SecureDirectoryStream<Path> secure) {
                    emptySecurely(secure, folder.getFileName());
                    return;
                }
            }
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                remove(entry);
            }
        }
    }

    private static void emptySecurely(SecureDirectoryStream<Path> parent, Path name) throws IOException {
        try (SecureDirectoryStream<Path> folder = parent.newDirectoryStream(name, NOFOLLOW_LINKS)) {
            for (Path entry : folder) {
                Path inside = entry.getFileName();
                if (folder.getFileAttributeView(inside, BasicFileAttributeView.class, NOFOLLOW_LINKS)
                        .readAttributes()
                        .isDirectory()) {
                    emptySecurely(folder, inside);
                    folder.deleteDirectory(inside);
                } else {
                    folder.deleteFile(inside);
                }
            }
        }
    }
}
