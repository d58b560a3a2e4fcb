package dev.varve.testkit.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.attribute.FileOwnerAttributeView;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.GroupPrincipal;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.UserPrincipal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads attributes from the real file; setting them is an operation, of which the model keeps the permissions. */
final class DiskAttributeView implements PosixFileAttributeView {
    private final DiskState state;
    private final DiskPath path;
    private final String name;
    private final LinkOption[] options;

    DiskAttributeView(DiskState state, DiskPath path, String name, LinkOption... options) {
        this.state = state;
        this.path = path;
        this.name = name;
        this.options = options;
    }

    /** Null for a view that the disk does not have. */
    static <V extends FileAttributeView> @Nullable V of(
            DiskState state, DiskPath path, Class<V> type, LinkOption... options) {
        String name;
        if (type == BasicFileAttributeView.class) {
            name = "basic";
        } else if (type == PosixFileAttributeView.class) {
            name = "posix";
        } else if (type == FileOwnerAttributeView.class) {
            name = "owner";
        } else {
            return null;
        }
        return path.getFileSystem().supportedFileAttributeViews().contains(name)
                ? type.cast(new DiskAttributeView(state, path, name, options))
                : null;
    }

    private PosixFileAttributeView real() {
        return Files.getFileAttributeView(state.places().real(path), PosixFileAttributeView.class, options);
    }

    private void change(DiskAction work) throws IOException {
        state.change(
                Operation.Kind.SET_ATTRIBUTES,
                () -> {
                    work.run();
                    notePermissions();
                },
                path);
    }

    private void notePermissions() throws IOException {
        if (options.length > 0 && Files.isSymbolicLink(state.places().real(path))) {
            return;
        }
        Set<PosixFilePermission> permissions =
                RealFolder.permissions(state.places().real(path));
        switch (state.places().inode(path)) {
            case FileInode file -> file.change(new FileChange.Permissions(permissions));
            case FolderInode folder -> folder.permit(permissions);
            case LinkInode link -> {}
        }
    }

    void set(String attribute, Object value) throws IOException {
        change(() -> Files.setAttribute(state.places().real(path), attribute, value, options));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public PosixFileAttributes readAttributes() throws IOException {
        return state.look(() -> real().readAttributes());
    }

    @Override
    public UserPrincipal getOwner() throws IOException {
        return state.look(() -> real().getOwner());
    }

    @Override
    public void setTimes(@Nullable FileTime lastModified, @Nullable FileTime lastAccess, @Nullable FileTime created)
            throws IOException {
        change(() -> real().setTimes(lastModified, lastAccess, created));
    }

    @Override
    public void setPermissions(Set<PosixFilePermission> permissions) throws IOException {
        change(() -> real().setPermissions(permissions));
    }

    @Override
    public void setOwner(UserPrincipal owner) throws IOException {
        change(() -> real().setOwner(owner));
    }

    @Override
    public void setGroup(GroupPrincipal group) throws IOException {
        change(() -> real().setGroup(group));
    }
}
