package dev.varve.testkit.disk;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.ProviderMismatchException;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.spi.FileSystemProvider;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where {@code java.nio.file.Files} comes in: reading calls go to the real folder, all others to those who count them. */
final class DiskProvider extends FileSystemProvider {
    static final String SCHEME = "faulty";

    private final DiskFileSystem fileSystem;
    private final DiskState state;
    private final NameOperations names;

    DiskProvider(DiskFileSystem fileSystem, DiskState state) {
        this.fileSystem = fileSystem;
        this.state = state;
        this.names = new NameOperations(state);
    }

    private DiskPath own(Path path) {
        if (path instanceof DiskPath own && own.getFileSystem() == fileSystem) {
            return own;
        }
        throw new ProviderMismatchException(path + " is not a path of this disk");
    }

    private Path real(Path path) {
        return state.places().real(own(path));
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    /** Not supported: a disk is made by {@link FaultyDisk#over}. */
    @Override
    public FileSystem newFileSystem(URI uri, Map<String, ?> environment) {
        throw new UnsupportedOperationException("a faulty disk is made over a folder");
    }

    @Override
    public FileSystem getFileSystem(URI uri) {
        return fileSystem;
    }

    @Override
    public Path getPath(URI uri) {
        return fileSystem.getPath(uri.getPath());
    }

    @Override
    public FileChannel newFileChannel(Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
            throws IOException {
        return open(own(path), options, attributes);
    }

    @Override
    public SeekableByteChannel newByteChannel(
            Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes) throws IOException {
        return open(own(path), options, attributes);
    }

    private DiskChannel open(DiskPath path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
            throws IOException {
        state.requirePower();
        return new ChannelOpening(state, path, ChannelMode.of(options), attributes).open();
    }

    @Override
    public DirectoryStream<Path> newDirectoryStream(Path folder, DirectoryStream.Filter<? super Path> filter)
            throws IOException {
        DiskPath path = own(folder);
        return state.look(() -> {
            state.checkRead(path);
            return Listing.of(state, path, filter);
        });
    }

    @Override
    public void createDirectory(Path folder, FileAttribute<?>... attributes) throws IOException {
        names.createFolder(own(folder), attributes);
    }

    @Override
    public void createSymbolicLink(Path link, Path target, FileAttribute<?>... attributes) throws IOException {
        names.createSymbolicLink(own(link), own(target), attributes);
    }

    @Override
    public void createLink(Path link, Path existing) throws IOException {
        names.createLink(own(link), own(existing));
    }

    @Override
    public Path readSymbolicLink(Path link) throws IOException {
        return state.look(() -> wrapped(Files.readSymbolicLink(real(link))));
    }

    @Override
    public void delete(Path path) throws IOException {
        names.delete(own(path));
    }

    @Override
    public void copy(Path source, Path target, CopyOption... options) throws IOException {
        new Copying(List.of(options)).copy(own(source), own(target));
    }

    @Override
    public void move(Path source, Path target, CopyOption... options) throws IOException {
        names.move(own(source), own(target), List.of(options));
    }

    Path toRealPath(DiskPath path, LinkOption... options) throws IOException {
        return state.look(() -> wrapped(state.places().real(path).toRealPath(options)));
    }

    private DiskPath wrapped(Path real) {
        return new DiskPath(fileSystem, state.folder().syntax(real));
    }

    @Override
    public boolean isSameFile(Path path, Path other) throws IOException {
        if (path.equals(other)) {
            return true;
        }
        return other instanceof DiskPath && state.look(() -> Files.isSameFile(real(path), real(other)));
    }

    @Override
    public boolean isHidden(Path path) throws IOException {
        return state.look(() -> Files.isHidden(real(path)));
    }

    @Override
    public FileStore getFileStore(Path path) throws IOException {
        return state.look(() -> Files.getFileStore(real(path)));
    }

    @Override
    public void checkAccess(Path path, AccessMode... modes) throws IOException {
        state.<Object>look(() -> {
            Path real = real(path);
            real.getFileSystem().provider().checkAccess(real, modes);
            for (AccessMode mode : modes) {
                switch (mode) {
                    case READ -> state.checkRead(own(path));
                    case WRITE -> state.checkWrite(own(path));
                    case EXECUTE -> {}
                }
            }
            return real;
        });
    }

    @Override
    public <V extends FileAttributeView> @Nullable V getFileAttributeView(
            Path path, Class<V> type, LinkOption... options) {
        return DiskAttributeView.of(state, own(path), type, options);
    }

    @Override
    public <A extends BasicFileAttributes> A readAttributes(Path path, Class<A> type, LinkOption... options)
            throws IOException {
        return state.look(() -> Files.readAttributes(real(path), type, options));
    }

    @Override
    public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options) throws IOException {
        return state.look(() -> Files.readAttributes(real(path), attributes, options));
    }

    @Override
    public void setAttribute(Path path, String attribute, Object value, LinkOption... options) throws IOException {
        new DiskAttributeView(state, own(path), "basic", options).set(attribute, value);
    }
}
