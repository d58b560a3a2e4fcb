package dev.varve.testkit.disk;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.NotLinkException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The real folder in which a disk keeps its files: {@code /x} of the disk is {@code x} in it. Complaints name the disk's paths. */
final class RealFolder {
    private static final int MOST_LINKS = 40;

    private final Path root;

    RealFolder(Path root) throws IOException {
        this.root = root.toRealPath();
    }

    Path root() {
        return root;
    }

    Path real(DiskPath path) {
        return real(path.absoluteSyntax());
    }

    /** Above the root is the root, as everywhere. */
    private Path real(Path absolute) {
        Path real = root;
        int depth = 0;
        for (Path name : absolute) {
            boolean up = name.toString().equals("..");
            depth += up ? -1 : 1;
            if (depth < 0) {
                depth = 0;
            } else {
                real = real.resolve(name);
            }
        }
        return real;
    }

    /** The disk's spelling of a real path, without its root; an absolute target of a link is told apart by it. */
    Path syntax(Path real) {
        return real.startsWith(root) ? slash().resolve(root.relativize(real)) : real;
    }

    /** What a link is to say in the real folder so that it leads there. */
    Path realLinkTarget(Path syntax) {
        return syntax.isAbsolute() ? real(syntax) : syntax;
    }

    /** The names that lead to a real path, seen from the root, once all links on the way are followed. */
    List<String> names(Path real) throws IOException {
        Path resolved = real.toRealPath();
        if (!resolved.startsWith(root)) {
            throw new FileSystemException(real.toString(), null, "leads out of the disk");
        }
        return resolved.equals(root)
                ? List.of()
                : StreamSupport.stream(root.relativize(resolved).spliterator(), false)
                        .map(Path::toString)
                        .toList();
    }

    /** The path with its folders' links followed; the path itself if there are no such folders. */
    Path withFoldersResolved(Path absolute) {
        Path parent = absolute.getParent();
        Path name = absolute.getFileName();
        if (parent == null || name == null) {
            return absolute;
        }
        try {
            return syntax(real(parent).toRealPath()).resolve(name);
        } catch (IOException e) {
            return absolute;
        }
    }

    /** The same with the last link followed, too, also where it leads to nothing. */
    Path resolved(Path absolute) {
        Path at = withFoldersResolved(absolute);
        for (int links = 0; links < MOST_LINKS && Files.isSymbolicLink(real(at)); links++) {
            try {
                Path target = syntax(Files.readSymbolicLink(real(at)));
                at = withFoldersResolved(at.resolveSibling(target).normalize());
            } catch (IOException e) {
                return at;
            }
        }
        return at;
    }

    /** What a real file may be used for; nothing where the platform has no such permissions. */
    static Set<PosixFilePermission> permissions(Path real) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(real, PosixFileAttributeView.class);
        return view == null ? Set.of() : view.readAttributes().permissions();
    }

    /** The same complaint about the disk's paths. */
    FileSystemException translated(FileSystemException complaint) {
        String file = syntax(complaint.getFile());
        String other = syntax(complaint.getOtherFile());
        String reason = complaint.getReason();
        if (file == null || file.equals(complaint.getFile())) {
            return complaint;
        }
        FileSystemException translation = switch (complaint) {
            case NoSuchFileException e -> new NoSuchFileException(file, other, reason);
            case FileAlreadyExistsException e -> new FileAlreadyExistsException(file, other, reason);
            case AccessDeniedException e -> new AccessDeniedException(file, other, reason);
            case AtomicMoveNotSupportedException e -> new AtomicMoveNotSupportedException(file, other, reason);
            case NotLinkException e -> new NotLinkException(file, other, reason);
            case DirectoryNotEmptyException e -> new DirectoryNotEmptyException(file);
            case NotDirectoryException e -> new NotDirectoryException(file);
            case FileSystemLoopException e -> new FileSystemLoopException(file);
            default -> new FileSystemException(file, other, reason);
        };
        translation.initCause(complaint);
        return translation;
    }

    private @Nullable String syntax(@Nullable String real) {
        return real == null ? null : syntax(Path.of(real)).toString();
    }

    private static Path slash() {
        return Path.of("/");
    }
}
