package dev.varve.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** A folder in the target, by its path, which is looked at before each step. */
final class NioFolder extends NioEntry implements TargetFolder {
    private static final FileAttribute<?>[] OWNER_ONLY = NioAttributes.UNIX
            ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
            }
            : new FileAttribute<?>[0];

    private NioFolder(NioAttributes attributes, NioPlace place) {
        super(attributes, place, place.shown(), place.real());
    }

    static NioFolder open(NioAttributes attributes, RawPath shown, Path real) throws IOException {
        return new NioFolder(attributes, NioPlace.of(shown, real));
    }

    @Override
    public List<FileName> names() throws IOException {
        Path folder = checked();
        return NioFailures.attempt(path(), () -> NioAccess.names(folder));
    }

    @Override
    public TargetEntry entry(FileName name) throws IOException {
        return new NioEntry(attributes, place, path().child(name), resolved(name));
    }

    private Path resolved(FileName name) throws FileFailure {
        return place.real().resolve(PathBytes.toPath(name));
    }

    @Override
    public TargetFolder folder(FileName name) throws IOException {
        place.check();
        return open(attributes, path().child(name), resolved(name));
    }

    @Override
    public void createFolder(FileName name) throws IOException {
        place.check();
        NioFailures.step(path().child(name), () -> Files.createDirectory(resolved(name), OWNER_ONLY));
    }

    @Override
    public TargetFile createFile(FileName name) throws IOException {
        place.check();
        return NioFile.create(attributes, place, path().child(name), resolved(name));
    }

    @Override
    public TargetFile openFile(FileName name) throws IOException {
        NioAccess.regular(path().child(name), entry(name).attributes());
        return NioFile.open(attributes, place, path().child(name), resolved(name));
    }

    @Override
    public void createLink(FileName name, RawPath target) throws IOException {
        Path said = PathBytes.toPath(target);
        if (!RawPath.of(said).equals(target)) {
            throw new FileFailure(
                    path().child(name), FileError.UNSUPPORTED, "Java cannot say the target '" + target + "'");
        }
        place.check();
        NioFailures.step(path().child(name), () -> Files.createSymbolicLink(resolved(name), said));
    }

    @Override
    public RawPath linkTarget(FileName name) throws IOException {
        place.check();
        return NioFailures.attempt(path().child(name), () -> RawPath.of(Files.readSymbolicLink(resolved(name))));
    }

    @Override
    public void createHardLink(FileName name, TargetFolder folder, FileName existing) throws IOException {
        if (!(folder instanceof NioFolder other)) {
            throw new IllegalArgumentException("a folder of another access: " + folder.path());
        }
        place.check();
        other.place.check();
        NioFailures.step(path().child(name), () -> Files.createLink(resolved(name), other.resolved(existing)));
    }

    @Override
    public void createNode(FileName name, FileType type, long node) throws IOException {
        throw new FileFailure(path().child(name), FileError.UNSUPPORTED, "Java makes no pipes, sockets and devices");
    }

    @Override
    public void rename(FileName from, FileName to) throws IOException {
        place.check();
        NioFailures.step(
                path().child(to), () -> Files.move(resolved(from), resolved(to), StandardCopyOption.ATOMIC_MOVE));
    }

    @Override
    public void remove(FileName name) throws IOException {
        place.check();
        NioFailures.step(path().child(name), () -> NioRemoval.remove(resolved(name)));
    }

    @Override
    public void sync() throws IOException {
        Path folder = checked();
        if (NioAttributes.UNIX) {
            NioFailures.step(path(), () -> {
                try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                    channel.force(true);
                }
            });
        }
    }

    @Override
    public void close() {}
}
