package dev.varve.posix;

import dev.varve.files.FileName;
import dev.varve.files.FileType;
import dev.varve.files.RawPath;
import dev.varve.files.TargetEntry;
import dev.varve.files.TargetFile;
import dev.varve.files.TargetFolder;
import java.io.IOException;
import java.util.List;

/** An open folder in the target. */
final class PosixFolder extends PosixEntry implements TargetFolder {
    private static final int ONLY_OWNER_ENTERS = 0700;
    private static final int ONLY_OWNER_READS = 0600;
    private static final byte[] HERE = {'.'};

    PosixFolder(Descriptor folder, RawPath shown) {
        super(folder, ITSELF, shown);
    }

    /** Opened anew: the place in a listing belongs to a descriptor, and several threads may list. */
    @Override
    public List<FileName> names() throws IOException {
        try (Descriptor again = Descriptor.open(at.number(), HERE, Linux.O_RDONLY | Linux.O_DIRECTORY, 0, path())) {
            return Listing.of(again, path());
        }
    }

    @Override
    public TargetEntry entry(FileName name) {
        return new PosixEntry(at, name.bytes(), path().child(name));
    }

    @Override
    public TargetFolder folder(FileName name) throws IOException {
        RawPath inside = path().child(name);
        return new PosixFolder(openFolder(at, name, inside), inside);
    }

    static Descriptor openFolder(Descriptor parent, FileName name, RawPath shown) throws IOException {
        int flags = Linux.O_RDONLY | Linux.O_DIRECTORY | Linux.O_NOFOLLOW;
        return Descriptor.open(parent.number(), name.bytes(), flags, 0, shown);
    }

    @Override
    public void createFolder(FileName name) throws IOException {
        Scratch scratch = Scratch.ofThread();
        scratch.checked(
                WriteCalls.mkdirat(scratch, at.number(), scratch.name(name.bytes()), ONLY_OWNER_ENTERS),
                path().child(name));
    }

    @Override
    public TargetFile createFile(FileName name) throws IOException {
        RawPath inside = path().child(name);
        int flags = Linux.O_RDWR | Linux.O_CREAT | Linux.O_EXCL | Linux.O_NOFOLLOW;
        return new PosixFile(Descriptor.open(at.number(), name.bytes(), flags, ONLY_OWNER_READS, inside), inside);
    }

    /** The first look spares devices, which may act when they are opened; the second is about what was really opened. */
    @Override
    public TargetFile openFile(FileName name) throws IOException {
        RawPath inside = path().child(name);
        Inodes.requireFile(entry(name).attributes(), inside);
        int flags = Linux.O_RDWR | Linux.O_NOFOLLOW | Linux.O_NONBLOCK;
        Descriptor file = Descriptor.open(at.number(), name.bytes(), flags, 0, inside);
        try {
            Inodes.requireFile(Inodes.of(file, inside), inside);
            return new PosixFile(file, inside);
        } catch (IOException e) {
            file.close();
            throw e;
        }
    }

    @Override
    public void createLink(FileName name, RawPath target) throws IOException {
        Scratch scratch = Scratch.ofThread();
        scratch.checked(
                WriteCalls.symlinkat(
                        scratch, scratch.otherName(target.bytes()), at.number(), scratch.name(name.bytes())),
                path().child(name));
    }

    @Override
    public RawPath linkTarget(FileName name) throws IOException {
        return PosixAccess.linkTarget(at.number(), name.bytes(), path().child(name));
    }

    @Override
    public void createHardLink(FileName name, TargetFolder folder, FileName existing) throws IOException {
        if (!(folder instanceof PosixFolder other)) {
            throw new IllegalArgumentException("a folder of another access: " + folder.path());
        }
        Scratch scratch = Scratch.ofThread();
        scratch.checked(
                WriteCalls.linkat(
                        scratch,
                        other.at.number(),
                        scratch.otherName(existing.bytes()),
                        at.number(),
                        scratch.name(name.bytes())),
                path().child(name));
    }

    @Override
    public void createNode(FileName name, FileType type, long node) throws IOException {
        switch (type) {
            case PIPE, SOCKET, BLOCK_DEVICE, CHARACTER_DEVICE -> {}
            case FILE, FOLDER, LINK, OTHER -> throw new IllegalArgumentException("no node is a " + type);
        }
        Scratch scratch = Scratch.ofThread();
        int mode = type.bits() | ONLY_OWNER_READS;
        scratch.checked(
                WriteCalls.mknodat(scratch, at.number(), scratch.name(name.bytes()), mode, node), path().child(name));
    }

    @Override
    public void rename(FileName from, FileName to) throws IOException {
        Scratch scratch = Scratch.ofThread();
        scratch.checked(
                WriteCalls.renameat(scratch, at.number(), scratch.name(from.bytes()), scratch.otherName(to.bytes())),
                path().child(to));
    }

    @Override
    public void remove(FileName name) throws IOException {
        Removal.remove(at, name, path().child(name));
    }

    @Override
    public void sync() throws IOException {
        Scratch scratch = Scratch.ofThread();
        scratch.checked(WriteCalls.fsync(scratch, at.number()), path());
    }

    @Override
    public void close() throws IOException {
        at.close();
    }
}
