package dev.varve.testkit.disk;

import java.net.URI;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.WatchService;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The file system of one faulty disk: one root, {@code /}, which is the current folder, too. It is closed with its disk. */
final class DiskFileSystem extends FileSystem {
    private static final Set<String> VIEWS = Set.of("basic", "posix", "owner");

    private final DiskProvider provider;
    private final DiskState state;
    private final Path rootSyntax = Path.of("/");

    DiskFileSystem(DiskState state) {
        this.state = state;
        this.provider = new DiskProvider(this, state);
    }

    Path rootSyntax() {
        return rootSyntax;
    }

    DiskPath root() {
        return new DiskPath(this, rootSyntax);
    }

    URI uri(DiskPath path) {
        return URI.create(
                DiskProvider.SCHEME + "://" + path.absoluteSyntax().toUri().getRawPath());
    }

    @Override
    public DiskProvider provider() {
        return provider;
    }

    /** Not supported, as for the default file system. */
    @Override
    public void close() {
        throw new UnsupportedOperationException("a faulty disk is closed by itself");
    }

    @Override
    public boolean isOpen() {
        return state.isOpen();
    }

    @Override
    public boolean isReadOnly() {
        return false;
    }

    @Override
    public String getSeparator() {
        return rootSyntax.getFileSystem().getSeparator();
    }

    @Override
    public Iterable<Path> getRootDirectories() {
        return List.of(root());
    }

    @Override
    public Iterable<FileStore> getFileStores() {
        return FileSystems.getDefault().getFileStores();
    }

    @Override
    public Set<String> supportedFileAttributeViews() {
        return FileSystems.getDefault().supportedFileAttributeViews().stream()
                .filter(VIEWS::contains)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Path getPath(String first, String... more) {
        return new DiskPath(this, Path.of(first, more));
    }

    @Override
    public PathMatcher getPathMatcher(String syntaxAndPattern) {
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher(syntaxAndPattern);
        return path -> path instanceof DiskPath own && matcher.matches(own.syntax());
    }

    @Override
    public UserPrincipalLookupService getUserPrincipalLookupService() {
        return FileSystems.getDefault().getUserPrincipalLookupService();
    }

    /** Not supported. */
    @Override
    public WatchService newWatchService() {
        throw new UnsupportedOperationException("a faulty disk is not watched");
    }

    @Override
    public String toString() {
        return "faulty disk over " + state.folder().root();
    }
}
