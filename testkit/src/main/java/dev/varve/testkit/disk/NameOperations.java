package dev.varve.testkit.disk;

import java.io.IOException;
import java.nio.file.CopyOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * All that changes names: done in the real folder, then told to the model. What cannot change anything, as a delete of a missing file, is not
 * counted.
 *
 * <p>A move that replaces a file and is not asked to be atomic is two operations, as in the JDK: the old file is deleted first.
 */
final class NameOperations {
    private final DiskState state;

    NameOperations(DiskState state) {
        this.state = state;
    }

    private Path real(DiskPath path) {
        return state.places().real(path);
    }

    void createFolder(DiskPath folder, FileAttribute<?>... attributes) throws IOException {
        complainUnless(() -> state.places().isFree(folder), () -> Files.createDirectory(real(folder)));
        state.change(
                Operation.Kind.CREATE_FOLDER,
                () -> {
                    NameChange.Name at = state.places().place(folder);
                    Files.createDirectory(real(folder), attributes);
                    add(at, new FolderInode(RealFolder.permissions(real(folder))));
                },
                folder);
    }

    void createSymbolicLink(DiskPath link, DiskPath target, FileAttribute<?>... attributes) throws IOException {
        Path realTarget = state.folder().realLinkTarget(target.syntax());
        complainUnless(() -> state.places().isFree(link), () -> Files.createSymbolicLink(real(link), realTarget));
        state.change(
                Operation.Kind.CREATE_SYMBOLIC_LINK,
                () -> {
                    NameChange.Name at = state.places().place(link);
                    Files.createSymbolicLink(real(link), realTarget, attributes);
                    add(at, new LinkInode(target.toString()));
                },
                link);
    }

    void createLink(DiskPath link, DiskPath existing) throws IOException {
        complainUnless(
                () -> state.places().exists(existing) && state.places().isFree(link),
                () -> Files.createLink(real(link), real(existing)));
        state.change(
                Operation.Kind.CREATE_LINK,
                () -> {
                    NameChange.Name from = state.places().place(existing);
                    NameChange.Name to = state.places().place(link);
                    Files.createLink(real(link), real(existing));
                    state.tree().link(from.folder(), from.name(), to.folder(), to.name());
                },
                existing,
                link);
    }

    private void add(NameChange.Name at, Inode inode) {
        state.tree().add(at.folder(), at.name(), inode);
    }

    void delete(DiskPath path) throws IOException {
        complainUnless(() -> state.places().exists(path), () -> Files.delete(real(path)));
        state.change(
                Operation.Kind.DELETE,
                () -> {
                    NameChange.Name at = state.places().place(path);
                    Files.delete(real(path));
                    state.tree().remove(at.folder(), at.name());
                },
                path);
    }

    void move(DiskPath from, DiskPath to, List<CopyOption> options) throws IOException {
        boolean atomic = options.contains(StandardCopyOption.ATOMIC_MOVE);
        boolean replaces = atomic || options.contains(StandardCopyOption.REPLACE_EXISTING);
        if (isSame(from, to)) {
            return;
        }
        complainUnless(
                () -> state.places().exists(from)
                        && (replaces
                                ? state.places().hasFolder(to)
                                : state.places().isFree(to)),
                () -> Files.move(real(from), real(to), options.toArray(CopyOption[]::new)));
        if (!atomic && state.places().exists(to)) {
            delete(to);
        }
        state.change(
                Operation.Kind.RENAME,
                () -> {
                    NameChange.Name source = state.places().place(from);
                    NameChange.Name target = state.places().place(to);
                    Files.move(real(from), real(to), StandardCopyOption.ATOMIC_MOVE);
                    state.tree().rename(source.folder(), source.name(), target.folder(), target.name());
                },
                from,
                to);
    }

    /** True for two names of one file, which a rename leaves as they are. */
    private boolean isSame(DiskPath from, DiskPath to) throws IOException {
        return state.places().exists(to)
                && state.look(() -> {
                    NameChange.Name source = state.places().place(from);
                    NameChange.Name target = state.places().place(to);
                    return source.folder().child(source.name())
                            == target.folder().child(target.name());
                });
    }

    /** Where a call cannot do what it asks for, it is done uncounted, and complains as it does on any disk. */
    private void complainUnless(BooleanSupplier possible, DiskAction call) throws IOException {
        state.look(() -> {
            if (!possible.getAsBoolean()) {
                call.run();
                throw new IllegalStateException("a call went through that cannot");
            }
            return possible;
        });
    }
}
