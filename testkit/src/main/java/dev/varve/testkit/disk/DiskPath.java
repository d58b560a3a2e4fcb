package dev.varve.testkit.disk;

import java.io.IOException;
import java.net.URI;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.ProviderMismatchException;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import org.jspecify.annotations.Nullable;

/** A path of a faulty disk: the grammar is that of a path of the default file system, which it wraps. */
final class DiskPath implements Path {
    private final DiskFileSystem fileSystem;
    private final Path syntax;

    DiskPath(DiskFileSystem fileSystem, Path syntax) {
        this.fileSystem = fileSystem;
        this.syntax = syntax;
    }

    Path syntax() {
        return syntax;
    }

    Path absoluteSyntax() {
        return fileSystem.rootSyntax().resolve(syntax);
    }

    /** Absolute, and without dots. */
    DiskPath spelledOut() {
        return wrapped(absoluteSyntax().normalize());
    }

    private DiskPath wrapped(Path other) {
        return new DiskPath(fileSystem, other);
    }

    private @Nullable DiskPath wrappedOrNull(@Nullable Path other) {
        return other == null ? null : wrapped(other);
    }

    private DiskPath own(Path other) {
        if (other instanceof DiskPath path && path.fileSystem == fileSystem) {
            return path;
        }
        throw new ProviderMismatchException(other + " is not a path of this disk");
    }

    @Override
    public DiskFileSystem getFileSystem() {
        return fileSystem;
    }

    @Override
    public boolean isAbsolute() {
        return syntax.isAbsolute();
    }

    @Override
    public @Nullable Path getRoot() {
        return wrappedOrNull(syntax.getRoot());
    }

    @Override
    public @Nullable Path getFileName() {
        return wrappedOrNull(syntax.getFileName());
    }

    @Override
    public @Nullable Path getParent() {
        return wrappedOrNull(syntax.getParent());
    }

    @Override
    public int getNameCount() {
        return syntax.getNameCount();
    }

    @Override
    public Path getName(int index) {
        return wrapped(syntax.getName(index));
    }

    @Override
    public Path subpath(int beginIndex, int endIndex) {
        return wrapped(syntax.subpath(beginIndex, endIndex));
    }

    @Override
    public boolean startsWith(Path other) {
        return other instanceof DiskPath path && path.fileSystem == fileSystem && syntax.startsWith(path.syntax);
    }

    @Override
    public boolean endsWith(Path other) {
        return other instanceof DiskPath path && path.fileSystem == fileSystem && syntax.endsWith(path.syntax);
    }

    @Override
    public Path normalize() {
        return wrapped(syntax.normalize());
    }

    @Override
    public DiskPath resolve(Path other) {
        return wrapped(syntax.resolve(own(other).syntax));
    }

    @Override
    public Path relativize(Path other) {
        return wrapped(syntax.relativize(own(other).syntax));
    }

    @Override
    public URI toUri() {
        return fileSystem.uri(this);
    }

    @Override
    public Path toAbsolutePath() {
        return isAbsolute() ? this : wrapped(absoluteSyntax());
    }

    @Override
    public Path toRealPath(LinkOption... options) throws IOException {
        return fileSystem.provider().toRealPath(this, options);
    }

    /** Not supported. */
    @Override
    public WatchKey register(WatchService watcher, WatchEvent.Kind<?>[] events, WatchEvent.Modifier... modifiers) {
        throw new UnsupportedOperationException("a faulty disk is not watched");
    }

    @Override
    public int compareTo(Path other) {
        return syntax.compareTo(((DiskPath) other).syntax);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DiskPath path && path.fileSystem == fileSystem && syntax.equals(path.syntax);
    }

    @Override
    public int hashCode() {
        return syntax.hashCode();
    }

    @Override
    public String toString() {
        return syntax.toString();
    }
}
