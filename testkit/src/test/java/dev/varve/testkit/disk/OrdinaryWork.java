package dev.varve.testkit.disk;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Work with files that a program may do, told to a list of what was seen. */
enum OrdinaryWork {
    STREAMS {
        @Override
        void run(Path root, List<Object> seen) throws IOException {
            Path file = Files.write(root.resolve("a"), "one".getBytes());
            Files.writeString(file, "two", APPEND);
            seen.add(Files.readString(file));
            Files.writeString(file, "3");
            seen.add(Files.readString(file));
            Files.writeString(file, "45", WRITE);
            seen.add(Files.readAllBytes(file));
            try (OutputStream stream = Files.newOutputStream(file, CREATE, TRUNCATE_EXISTING, WRITE)) {
                stream.write(new byte[100_000]);
            }
            seen.add(Files.size(file));
            complain(seen, () -> Files.newOutputStream(file, CREATE_NEW, WRITE).close());
            complain(seen, () -> Files.newInputStream(root.resolve("missing")).close());
            complain(seen, () -> Files.writeString(root.resolve("no/folder"), "x"));
            complain(seen, () -> Files.writeString(file.resolve("b"), "x"));
            complain(seen, () -> Files.writeString(root, "x"));
        }
    },
    CHANNELS {
        @Override
        void run(Path root, List<Object> seen) throws IOException {
            try (FileChannel channel = FileChannel.open(root.resolve("a"), CREATE_NEW, READ, WRITE)) {
                seen.add(channel.write(bytes("0123456789")));
                seen.add(channel.write(new ByteBuffer[] {bytes("ab"), bytes(""), bytes("cd")}));
                seen.add(channel.write(bytes("XY"), 3));
                seen.add(channel.position());
                seen.add(channel.truncate(12).size());
                seen.add(channel.truncate(100).size());
                seen.add(channel.position());
                seen.add(channel.position(2).read(new ByteBuffer[] {ByteBuffer.allocate(2), ByteBuffer.allocate(3)}));
                ByteBuffer into = ByteBuffer.allocate(20);
                seen.add(channel.read(into, 1));
                seen.add(into.array());
                seen.add(channel.read(ByteBuffer.allocate(1), 12));
                channel.write(bytes("far"), 30);
                seen.add(channel.transferFrom(Channels.newChannel(new ByteArrayInputStream(new byte[9])), 2, 4));
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                seen.add(channel.transferTo(5, 100, Channels.newChannel(out)));
                seen.add(out.toByteArray());
                channel.force(false);
                complain(seen, () -> channel.write(bytes("x"), -1));
            }
        }
    },
    APPENDING_CHANNELS {
        @Override
        void run(Path root, List<Object> seen) throws IOException {
            Files.writeString(root.resolve("a"), "0123");
            try (FileChannel channel = FileChannel.open(root.resolve("a"), WRITE, APPEND)) {
                seen.add(channel.position());
                channel.write(bytes("end"));
                channel.position(0);
                channel.write(bytes("more"));
                complain(seen, () -> channel.read(ByteBuffer.allocate(1)));
            }
            try (SeekableByteChannel channel = Files.newByteChannel(root.resolve("a"))) {
                complain(seen, () -> channel.write(bytes("x")));
                channel.close();
                complain(seen, channel::size);
                complain(seen, () -> channel.read(ByteBuffer.allocate(1)));
            }
            seen.add(Files.readString(root.resolve("a")));
            complain(seen, () -> FileChannel.open(root.resolve("a"), READ, APPEND));
        }
    },
    LOCKS {
        @Override
        void run(Path root, List<Object> seen) throws IOException {
            Path file = root.resolve(".lock");
            try (FileChannel channel = FileChannel.open(file, CREATE, WRITE);
                    FileChannel other = FileChannel.open(file, CREATE, WRITE)) {
                try (FileLock lock = channel.tryLock()) {
                    seen.add(lock.isValid());
                    try {
                        other.tryLock();
                    } catch (OverlappingFileLockException e) {
                        seen.add("overlaps");
                    }
                }
                seen.add(other.lock().isValid());
            }
        }
    },
    NAMES {
        @Override
        void run(Path root, List<Object> seen) throws IOException {
            Path folder = Files.createDirectories(root.resolve("a/b"));
            complain(seen, () -> Files.createDirectory(folder));
            Files.createDirectories(folder);
            complain(seen, () -> Files.createDirectory(root.resolve("x/y")));
            Path file = Files.writeString(folder.resolve("c"), "text");
            Path moved = Files.move(file, root.resolve("d"), ATOMIC_MOVE);
            complain(seen, () -> Files.move(file, moved));
            complain(seen, () -> Files.move(file, moved, ATOMIC_MOVE));
            Path other = Files.writeString(root.resolve("e"), "other");
            complain(seen, () -> Files.move(other, moved));
            complain(seen, () -> Files.move(other, root.resolve("x/y")));
            Files.move(other, moved, REPLACE_EXISTING);
            seen.add(Files.readString(moved));
            Files.writeString(other, "again");
            Files.move(other, moved, ATOMIC_MOVE, REPLACE_EXISTING);
            complain(seen, () -> Files.delete(root.resolve("a")));
            complain(seen, () -> Files.delete(other));
            seen.add(Files.deleteIfExists(other));
            Files.move(folder, root.resolve("folder"));
            Files.copy(moved, root.resolve("folder/copy"), COPY_ATTRIBUTES);
            Files.copy(moved, root.resolve("folder/copy"), REPLACE_EXISTING);
            complain(seen, () -> Files.copy(moved, root.resolve("folder/copy")));
            Files.copy(root.resolve("a"), root.resolve("a copy"));
            Files.delete(root.resolve("a"));
            Path temporary = Files.createTempFile(root, "prefix", ".tmp");
            seen.add(Files.exists(temporary));
            Files.move(temporary, root.resolve("temporary"));
        }
    },
    LINKS {
        @Override
        void run(Path root, List<Object> seen) throws IOException {
            Path file = Files.writeString(root.resolve("a"), "text");
            Path hard = Files.createLink(root.resolve("hard"), file);
            Path soft = Files.createSymbolicLink(
                    root.resolve("soft"), root.getFileSystem().getPath("a"));
            seen.add(Files.isSameFile(file, hard));
            seen.add(Files.isSameFile(file, soft));
            seen.add(Files.readSymbolicLink(soft).toString());
            complain(seen, () -> Files.readSymbolicLink(file));
            complain(seen, () -> Files.createLink(hard, file));
            complain(seen, () -> Files.createLink(root.resolve("b"), root.resolve("missing")));
            complain(seen, () -> FileChannel.open(soft, READ, NOFOLLOW_LINKS));
            complain(seen, () -> FileChannel.open(soft, WRITE, CREATE_NEW));
            Files.move(file, hard, ATOMIC_MOVE);
            Files.writeString(soft, "by the link");
            Files.move(hard, root.resolve("renamed"));
            seen.add(Files.readString(file));
            Files.delete(file);
            seen.add(Files.exists(soft));
            seen.add(Files.exists(soft, NOFOLLOW_LINKS));
            seen.add(Files.notExists(soft));
            Files.writeString(soft, "made by the link");
            seen.add(Files.readString(file));
            Path folder = Files.createDirectory(root.resolve("folder"));
            Path toFolder = Files.createSymbolicLink(
                    root.resolve("to-folder"), root.getFileSystem().getPath("folder"));
            Files.writeString(toFolder.resolve("inside"), "x");
            Files.move(toFolder.resolve("inside"), toFolder.resolve("inside too"));
            seen.add(Files.exists(folder.resolve("inside too")));
            Files.delete(toFolder);
        }
    },
    ATTRIBUTES {
        @Override
        void run(Path root, List<Object> seen) throws IOException {
            Path file = Files.writeString(root.resolve("a"), "text");
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
            Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000));
            Files.setOwner(file, Files.getOwner(file));
            Files.setAttribute(file, "posix:permissions", PosixFilePermissions.fromString("rw-------"));
            PosixFileAttributes attributes = Files.readAttributes(file, PosixFileAttributes.class, NOFOLLOW_LINKS);
            seen.add(attributes.permissions());
            seen.add(attributes.lastModifiedTime());
            seen.add(attributes.owner().equals(Files.getOwner(file)));
            seen.add(Files.readAttributes(file, "size,isDirectory"));
            seen.add(Files.isDirectory(root) && Files.isRegularFile(file) && Files.isWritable(file));
            seen.add(Files.isHidden(root.resolve(".lock")));
            seen.add(Files.getFileStore(file).type());
            seen.add(Files.createFile(
                            root.resolve("b"),
                            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
                    .getFileName()
                    .toString());
            complain(seen, () -> Files.getLastModifiedTime(root.resolve("missing")));
            complain(seen, () -> Files.setPosixFilePermissions(root.resolve("missing"), Set.of()));
        }
    },
    LISTINGS {
        @Override
        void run(Path root, List<Object> seen) throws IOException {
            for (String name : List.of("c.gz", "a.gz", "b")) {
                Files.createDirectories(root.resolve(name + "d"));
                Files.createFile(root.resolve(name));
            }
            try (Stream<Path> paths = Files.walk(root)) {
                seen.add(paths.map(path -> root.relativize(path).toString())
                        .sorted()
                        .toList());
            }
            try (var paths = Files.newDirectoryStream(root, "*.gz")) {
                List<String> names = new ArrayList<>();
                paths.forEach(path -> names.add(path.getFileName().toString()));
                names.sort(null);
                seen.add(names);
            }
            complain(seen, () -> Files.list(root.resolve("b")));
            complain(seen, () -> Files.list(root.resolve("missing")));
        }
    };

    abstract void run(Path root, List<Object> seen) throws IOException;

    static void complain(List<Object> seen, DiskAction action) {
        try {
            action.run();
            seen.add("no complaint");
        } catch (FileSystemException e) {
            seen.add(e.getClass().getSimpleName() + ": " + e.getMessage().replaceAll("(^|(?<= ))/(\\S+/)?work", ""));
        } catch (IOException | RuntimeException e) {
            seen.add(e.getClass().getSimpleName());
        }
    }

    static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes());
    }
}
