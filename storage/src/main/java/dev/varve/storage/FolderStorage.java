package dev.varve.storage;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Bytes in the files of a folder, each under its name.
 *
 * <p>A file is written under a hidden name in its own folder, forced to disk, given its name in one step that never replaces ({@link
 * Publication} says how), and its folder is forced. So a name that can be seen has all of its bytes, and one that was acknowledged stays. Files
 * are made readable, folders usable, by their owner alone ({@code 0400} and {@code 0700}), as restic makes them.
 *
 * <p>Several processes may use one folder at a time, also restic. What is no valid name is not ours: it is never listed, read or removed. Links
 * are not followed below the folder itself. What a crashed process left unfinished is taken away, once it is a day old, when something is first
 * saved beside it.
 */
public final class FolderStorage implements Storage {
    private static final Set<OpenOption> READING = Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);

    private final Path root;
    private final Folders folders;
    private final Temporaries temporaries;
    private final Publication publication;

    FolderStorage(Path root, Publication publication) {
        this.root = root;
        this.folders = new Folders(root);
        this.temporaries = new Temporaries(root);
        this.publication = publication;
    }

    private FolderStorage(Path root) {
        this(root, new Publication(root, true));
    }

    /**
     * {@return the storage in a folder}
     *
     * @param folder where it is
     * @throws NoSuchFileException if there is no such folder
     * @throws NotDirectoryException if something else is there
     */
    public static FolderStorage open(Path folder) throws IOException {
        Path root = folder.toAbsolutePath();
        if (!Files.readAttributes(root, BasicFileAttributes.class).isDirectory()) {
            throw new NotDirectoryException(root.toString());
        }
        return new FolderStorage(root);
    }

    /**
     * {@return the storage in a folder, which is made where it is not there, durably, and those above it that are missing}
     *
     * @param folder where it is
     * @throws NotDirectoryException if something else is there
     */
    public static FolderStorage create(Path folder) throws IOException {
        FolderStorage storage = new FolderStorage(folder.toAbsolutePath());
        storage.folders.makeRoot();
        return storage;
    }

    @Override
    public String toString() {
        return root.toString();
    }

    private Path path(String name) {
        return root.resolve(StorageNames.require(name));
    }

    @Override
    public void save(String name, ByteBuffer... content) throws IOException {
        Path path = path(name);
        try {
            boolean firstHere = write(path, content);
            Folders.force(Folders.parentOf(path));
            if (firstHere) {
                Temporaries.removeLeftovers(path);
            }
        } catch (FileAlreadyExistsException e) {
            Folders.force(Folders.parentOf(path));
            throw e;
        } catch (NoSuchFileException e) {
            folders.forget();
            folders.requireRoot();
            throw new FileSystemException(path.toString(), null, "its folder was removed while it was saved");
        }
    }

    /** True if this was the first time in a folder that was there, in which crashed processes may have left something. */
    private boolean write(Path path, ByteBuffer... content) throws IOException {
        Path folder = Folders.parentOf(path);
        boolean firstHere = folders.prepare(folder);
        Temporaries.Temporary temporary;
        try {
            temporary = temporaries.create(path);
        } catch (NoSuchFileException e) {
            folders.forget();
            folders.requireRoot();
            folders.prepare(folder);
            temporary = temporaries.create(path);
        }
        finish(temporary, path, content);
        return firstHere;
    }

    private void finish(Temporaries.Temporary temporary, Path path, ByteBuffer... content) throws IOException {
        try {
            try (FileChannel channel = temporary.channel()) {
                FileBytes.write(channel, content);
                channel.force(true);
            }
            publication.publish(temporary.path(), path);
        } catch (IOException | RuntimeException | Error e) {
            discard(temporary.path(), e);
            throw e;
        }
    }

    private static void discard(Path temporary, Throwable failure) {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    @Override
    public byte[] load(String name) throws IOException {
        Path path = path(name);
        try (FileChannel file = FileChannel.open(path, READING)) {
            byte[] bytes = FileBytes.readAll(file, path);
            if (bytes.length == 0) {
                requireFile(path);
            }
            return bytes;
        } catch (IOException e) {
            throw explained(e, path);
        }
    }

    @Override
    public void load(String name, long offset, ByteBuffer into) throws IOException {
        Path path = path(name);
        if (offset < 0) {
            throw new IllegalArgumentException("an offset of " + offset);
        }
        try (FileChannel file = FileChannel.open(path, READING)) {
            if (!into.hasRemaining()) {
                requireFile(path);
            }
            FileBytes.read(file, offset, into, path);
        } catch (IOException e) {
            throw explained(e, path);
        }
    }

    /** A folder can be opened, and read as long as nothing is read. */
    private void requireFile(Path path) throws IOException {
        if (stored(path).isEmpty()) {
            throw new NoSuchFileException(path.toString());
        }
    }

    /** Whether a failure comes from there being no such file, which each system tells in its own way. */
    private IOException explained(IOException failure, Path path) {
        if (failure instanceof AccessDeniedException
                || failure instanceof ClosedByInterruptException
                || failure instanceof InterruptedIOException) {
            return failure;
        }
        try {
            return stored(path).isPresent() ? failure : new NoSuchFileException(path.toString());
        } catch (IOException e) {
            e.addSuppressed(failure);
            return e;
        }
    }

    private Optional<BasicFileAttributes> stored(Path path) throws IOException {
        Optional<BasicFileAttributes> attributes = folders.look(path);
        if (attributes.isPresent() && attributes.get().isSymbolicLink()) {
            throw Folders.link(path);
        }
        return attributes.filter(BasicFileAttributes::isRegularFile);
    }

    @Override
    public Optional<Stored> stat(String name) throws IOException {
        return stored(path(name)).map(attributes -> new Stored(name, attributes.size()));
    }

    @Override
    public void list(String folder, Consumer<Stored> each) throws IOException {
        new FolderListing(folders, each).list(StorageNames.requireFolder(folder));
    }

    @Override
    public void remove(Collection<String> names) throws IOException {
        Set<Path> touched = new LinkedHashSet<>();
        Failures failures = new Failures();
        for (Path path : names.stream().map(this::path).toList()) {
            failures.collect(() -> {
                touched.add(Folders.parentOf(path));
                if (stored(path).isPresent()) {
                    Files.deleteIfExists(path);
                }
            });
        }
        for (Path folder : touched) {
            failures.collect(() -> forceIfThere(folder));
        }
        failures.throwFirst();
    }

    /** Also where nothing was removed this time: an earlier attempt may have removed, and failed to force. */
    private void forceIfThere(Path folder) throws IOException {
        if (folder.equals(root)
                || folders.look(folder).filter(BasicFileAttributes::isDirectory).isPresent()) {
            Folders.force(folder);
        }
    }

    /** Does nothing: no file stays open between two calls. */
    @Override
    public void close() {}
}
