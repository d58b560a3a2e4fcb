package dev.varve.storage;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Bytes in memory: durable as long as the object is. It keeps copies, so nobody can change what it holds, and it is as strict as a folder: a
 * name cannot be the folder of another. Closing changes nothing; it can be used on, as a folder can be opened again.
 */
public final class MemoryStorage implements Storage {
    private final NavigableMap<String, byte[]> files = new ConcurrentSkipListMap<>();

    /** An empty one. */
    public MemoryStorage() {}

    @Override
    public String toString() {
        return "memory";
    }

    @Override
    public void save(String name, ByteBuffer... content) throws IOException {
        byte[] bytes = joined(content);
        put(StorageNames.require(name), bytes);
        for (ByteBuffer buffer : content) {
            buffer.position(buffer.limit());
        }
    }

    private static byte[] joined(ByteBuffer... content) {
        long size = Arrays.stream(content).mapToLong(ByteBuffer::remaining).sum();
        ByteBuffer all = ByteBuffer.allocate(Math.toIntExact(size));
        for (ByteBuffer buffer : content) {
            all.put(buffer.duplicate());
        }
        return all.array();
    }

    private synchronized void put(String name, byte[] bytes) throws IOException {
        for (int slash = name.indexOf('/'); slash >= 0; slash = name.indexOf('/', slash + 1)) {
            if (files.containsKey(name.substring(0, slash))) {
                throw new FileSystemException(name, null, name.substring(0, slash) + " is no folder");
            }
        }
        if (files.containsKey(name) || !below(name).isEmpty()) {
            throw new FileAlreadyExistsException(name);
        }
        files.put(name, bytes);
    }

    private NavigableMap<String, byte[]> below(String folder) {
        char afterSlash = '/' + 1;
        return folder.isEmpty() ? files : files.subMap(folder + '/', true, folder + afterSlash, false);
    }

    @Override
    public byte[] load(String name) throws IOException {
        return bytes(name).clone();
    }

    private byte[] bytes(String name) throws IOException {
        byte @Nullable [] bytes = files.get(StorageNames.require(name));
        if (bytes == null) {
            throw new NoSuchFileException(name);
        }
        return bytes;
    }

    @Override
    public void load(String name, long offset, ByteBuffer into) throws IOException {
        byte[] bytes = bytes(name);
        if (offset < 0) {
            throw new IllegalArgumentException("an offset of " + offset);
        }
        if (into.hasRemaining()) {
            if (offset > bytes.length - into.remaining()) {
                throw new EOFException(
                        name + " ends after " + bytes.length + " bytes, before " + offset + " + " + into.remaining());
            }
            into.put(bytes, (int) offset, into.remaining());
        }
    }

    @Override
    public void list(String folder, Consumer<Stored> each) {
        for (Map.Entry<String, byte[]> file :
                below(StorageNames.requireFolder(folder)).entrySet()) {
            each.accept(new Stored(file.getKey(), file.getValue().length));
        }
    }

    @Override
    public void remove(Collection<String> names) {
        names.stream().map(StorageNames::require).toList().forEach(files::remove);
    }

    @Override
    public Optional<Stored> stat(String name) {
        return Optional.ofNullable(files.get(StorageNames.require(name))).map(bytes -> new Stored(name, bytes.length));
    }

    /** Changes nothing. */
    @Override
    public void close() {}
}
