package dev.varve.testkit.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Writes what is left of a tree into a real folder, hard links as hard links. Times and owners are those of the writing. */
final class ImageWriter {
    private final RealFolder target;
    private final Map<FileContent, Path> written = new HashMap<>();

    ImageWriter(RealFolder target) {
        this.target = target;
    }

    void write(Image.Folder image) throws IOException {
        write(image, target.root());
    }

    private void write(Image.Folder image, Path folder) throws IOException {
        for (Map.Entry<String, Image> entry : image.entries().entrySet()) {
            Path path = folder.resolve(entry.getKey());
            switch (entry.getValue()) {
                case Image.File file -> write(file.content(), path);
                case Image.Link link -> Files.createSymbolicLink(path, target.realLinkTarget(Path.of(link.target())));
                case Image.Folder inner -> write(inner, Files.createDirectory(path));
            }
        }
        permit(folder, image.permissions());
    }

    private void write(FileContent content, Path path) throws IOException {
        Path other = written.putIfAbsent(content, path);
        if (other != null) {
            Files.createLink(path, other);
            return;
        }
        Files.write(path, content.bytes());
        permit(path, content.permissions());
    }

    private static void permit(Path path, Set<PosixFilePermission> permissions) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        if (view != null) {
            view.setPermissions(permissions);
        }
    }
}
