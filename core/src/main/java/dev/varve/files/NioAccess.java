package dev.varve.files;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Files by Java's own means, on every platform.
 *
 * <p>It can say names of any bytes on Unix, in the default file system, for Java keeps them. It cannot make devices, pipes and sockets, set the
 * times of links, see extended attributes but {@code user.*}, count blocks, or ask the user database by number.
 */
final class NioAccess implements FileAccess {
    private final NioAttributes attributes = new NioAttributes();

    @Override
    public Set<Capability> capabilities() {
        return NioAttributes.capabilities();
    }

    @Override
    public FileAttributes attributes(RawPath path) throws IOException {
        return read(path, NOFOLLOW_LINKS);
    }

    @Override
    public FileAttributes attributesOfTarget(RawPath path) throws IOException {
        return read(path);
    }

    private FileAttributes read(RawPath path, LinkOption... options) throws IOException {
        Path found = PathBytes.toPath(path);
        return NioFailures.attempt(path, () -> attributes.read(found, options));
    }

    @Override
    public List<FileName> names(RawPath folder) throws IOException {
        Path found = PathBytes.toPath(folder);
        return NioFailures.attempt(folder, () -> names(found));
    }

    static List<FileName> names(Path folder) throws IOException {
        List<FileName> names = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                names.add(nameOf(entry));
            }
        }
        names.sort(null);
        return names;
    }

    static FileName nameOf(Path entry) {
        Path last = entry.getFileName();
        return FileName.of(PathBytes.of(last == null ? entry : last));
    }

    @Override
    public RawPath linkTarget(RawPath link) throws IOException {
        Path found = PathBytes.toPath(link);
        return NioFailures.attempt(link, () -> RawPath.of(Files.readSymbolicLink(found)));
    }

    @Override
    public List<ExtendedAttribute> extendedAttributes(RawPath path) throws IOException {
        FileType type = attributes(path).type();
        Path found = PathBytes.toPath(path);
        return NioFailures.attempt(path, () -> NioExtendedAttributes.of(found, type));
    }

    @Override
    public FileContent open(RawPath file) throws IOException {
        regular(file, attributes(file));
        Path found = PathBytes.toPath(file);
        return NioFailures.attempt(
                file, () -> new NioContent(attributes, file, found, Files.newInputStream(found, NOFOLLOW_LINKS)));
    }

    /** Refuses what is no regular file, with the error that opening it would give where there is one. */
    static void regular(RawPath path, FileAttributes attributes) throws FileFailure {
        switch (attributes.type()) {
            case FILE -> {}
            case FOLDER -> throw new FileFailure(path, FileError.IS_A_FOLDER);
            case LINK -> throw new FileFailure(path, FileError.LINK_IN_THE_WAY);
            case BLOCK_DEVICE, CHARACTER_DEVICE, PIPE, SOCKET, OTHER ->
                throw new FileFailure(path, FileError.INVALID, "Not a regular file");
        }
    }

    @Override
    public TargetFolder openTarget(RawPath folder) throws IOException {
        Path real = NioFailures.attempt(folder, () -> PathBytes.toPath(folder).toRealPath());
        return NioFolder.open(attributes, folder, real);
    }

    @Override
    public Optional<String> userName(long uid) {
        return attributes.userName(uid);
    }

    @Override
    public Optional<String> groupName(long gid) {
        return attributes.groupName(gid);
    }
}
