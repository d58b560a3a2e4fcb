package dev.varve.restic.repo;

import dev.varve.VaultException;
import dev.varve.restic.blob.FormatException;
import dev.varve.restic.blob.Id;
import dev.varve.restic.crypto.UnauthenticException;
import dev.varve.storage.Storage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * The files of a repository by kind and ID. What is read has proved to be what was stored: its SHA-256 is its name, and its seal is the
 * master key's. Safe for use by many threads.
 */
public final class RepositoryFiles {
    private final Storage storage;

    RepositoryFiles(Storage storage) {
        this.storage = storage;
    }

    /** {@return the IDs of all files of a kind, sorted} */
    public NavigableSet<Id> list(FileKind kind) throws IOException {
        NavigableSet<Id> ids = new TreeSet<>();
        storage.list(kind.folder(), stored -> kind.id(stored.name()).ifPresent(ids::add));
        return ids;
    }

    /** {@return the bytes of a file as they are stored, which have the SHA-256 that the ID says} */
    public byte[] loadStored(FileKind kind, Id id) throws IOException {
        String name = kind.name(id);
        byte[] stored = loadUnproved(kind, id);
        if (!Id.of(stored).equals(id)) {
            throw new VaultException.Corrupt(
                    name + " in " + storage + " is damaged: its bytes are not those that its name says."
                            + " 'varve check' tells what depends on it");
        }
        return stored;
    }

    /** {@return the bytes of a file as they are stored, whatever they are} */
    public byte[] loadUnproved(FileKind kind, Id id) throws IOException {
        return storage.load(kind.name(id));
    }

    /** {@return the JSON that a file holds} */
    public byte[] load(Codec codec, FileKind kind, Id id) throws IOException {
        byte[] stored = loadStored(kind, id);
        try {
            return codec.openFile(stored);
        } catch (UnauthenticException | FormatException e) {
            throw damaged(kind, id, e);
        }
    }

    /** {@return a failure that names the file whose bytes make no sense} */
    public VaultException.Corrupt damaged(FileKind kind, Id id, IOException cause) {
        return new VaultException.Corrupt(
                kind.name(id) + " in " + storage + " is damaged: " + cause.getMessage()
                        + ". 'varve check' tells what depends on it",
                cause);
    }

    /** Stores JSON as a new file, durably. Returns its ID. */
    public Id save(Codec codec, FileKind kind, byte[] json) throws IOException {
        byte[] sealed = codec.sealFile(json);
        Id id = Id.of(sealed);
        saveStored(kind, id, ByteBuffer.wrap(sealed));
        return id;
    }

    /** Stores bytes whose ID is known, durably. That they are there already is as good. */
    public void saveStored(FileKind kind, Id id, ByteBuffer... stored) throws IOException {
        try {
            storage.save(kind.name(id), stored);
        } catch (FileAlreadyExistsException e) {
            // The name is the SHA-256 of the bytes, so they are the same.
        }
    }

    /** Reads a part of a file into what remains of a buffer. */
    public void loadPart(FileKind kind, Id id, long offset, ByteBuffer into) throws IOException {
        storage.load(kind.name(id), offset, into);
    }

    /** {@return whether a file is there} */
    public boolean has(FileKind kind, Id id) throws IOException {
        return storage.stat(kind.name(id)).isPresent();
    }

    /** {@return bytes of a file} */
    public long size(FileKind kind, Id id) throws IOException {
        return storage.stat(kind.name(id))
                .orElseThrow(() -> new NoSuchFileException(kind.name(id)))
                .size();
    }

    /** Removes files, durably. */
    public void remove(FileKind kind, Collection<Id> ids) throws IOException {
        List<String> names = ids.stream().map(kind::name).toList();
        storage.remove(names);
    }

    Storage storage() {
        return storage;
    }
}
