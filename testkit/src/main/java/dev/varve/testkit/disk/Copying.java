package dev.varve.testkit.disk;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.CopyOption;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;

/** A copy from one path of a disk to another: no operation of its own, but those that it is made of. */
record Copying(List<CopyOption> options) {
    void copy(DiskPath source, DiskPath target) throws IOException {
        boolean linksStay = options.contains(LinkOption.NOFOLLOW_LINKS);
        LinkOption[] links = linksStay ? new LinkOption[] {LinkOption.NOFOLLOW_LINKS} : new LinkOption[0];
        BasicFileAttributes attributes = Files.readAttributes(source, BasicFileAttributes.class, links);
        if (options.contains(StandardCopyOption.REPLACE_EXISTING)) {
            Files.deleteIfExists(target);
        }
        if (attributes.isDirectory()) {
            Files.createDirectory(target);
        } else if (attributes.isSymbolicLink()) {
            Files.createSymbolicLink(target, Files.readSymbolicLink(source));
            return;
        } else {
            copyContent(source, target);
        }
        if (options.contains(StandardCopyOption.COPY_ATTRIBUTES)) {
            Files.setPosixFilePermissions(target, Files.getPosixFilePermissions(source));
            Files.setLastModifiedTime(target, attributes.lastModifiedTime());
        }
    }

    private static void copyContent(DiskPath source, DiskPath target) throws IOException {
        try (InputStream in = Files.newInputStream(source);
                OutputStream out =
                        Files.newOutputStream(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            in.transferTo(out);
        }
    }
}
