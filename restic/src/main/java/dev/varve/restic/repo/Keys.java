package dev.varve.restic.repo;

import dev.varve.VaultException;
import dev.varve.restic.blob.Id;
import dev.varve.restic.crypto.KeyFile;
import dev.varve.restic.crypto.KeyFormatException;
import dev.varve.restic.crypto.MasterKey;
import dev.varve.storage.Storage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.NoSuchFileException;
import java.util.Optional;

/** The passwords of a repository: each has a file, through which it leads to the one master key. */
public final class Keys {
    private final RepositoryFiles files;

    /** The keys in a storage. */
    public Keys(Storage storage) {
        this.files = new RepositoryFiles(storage);
    }

    /**
     * {@return the master key, to which a password leads}
     *
     * @throws VaultException.WrongPassword if it leads nowhere
     */
    public MasterKey open(char[] password) throws IOException {
        VaultException.Corrupt damage = null;
        for (Id id : files.list(FileKind.KEY)) {
            try {
                Optional<MasterKey> key =
                        KeyFile.parse(files.loadStored(FileKind.KEY, id)).open(password);
                if (key.isPresent()) {
                    return key.get();
                }
            } catch (KeyFormatException e) {
                damage = files.damaged(FileKind.KEY, id, e);
            } catch (NoSuchFileException e) {
                // removed just now
            } catch (VaultException.Corrupt e) {
                damage = e;
            }
        }
        if (damage != null) {
            throw damage;
        }
        throw new VaultException.WrongPassword("the password is wrong: it opens no key of " + files.storage());
    }

    /** Stores a key. Returns its ID. */
    public Id add(KeyFile key) throws IOException {
        byte[] json = key.json();
        Id id = Id.of(json);
        files.saveStored(FileKind.KEY, id, ByteBuffer.wrap(json));
        return id;
    }
}
