package dev.varve.posix;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import dev.varve.files.Capability;
import dev.varve.files.ExtendedAttribute;
import dev.varve.files.FileAccess;
import dev.varve.files.FileAttributes;
import dev.varve.files.FileContent;
import dev.varve.files.FileName;
import dev.varve.files.RawPath;
import dev.varve.files.TargetFolder;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Files by the system calls of Linux. */
final class PosixAccess implements FileAccess {
    private final UserNames users = new UserNames(UserCalls::getpwuid);
    private final UserNames groups = new UserNames(UserCalls::getgrgid);

    @Override
    public Set<Capability> capabilities() {
        return EnumSet.allOf(Capability.class);
    }

    @Override
    public FileAttributes attributes(RawPath path) throws IOException {
        return attributes(path, Linux.AT_SYMLINK_NOFOLLOW);
    }

    @Override
    public FileAttributes attributesOfTarget(RawPath path) throws IOException {
        return attributes(path, 0);
    }

    private static FileAttributes attributes(RawPath path, int flags) throws IOException {
        try (Located at = Located.of(path)) {
            return Inodes.of(at.folder(), at.rest(), flags, path);
        }
    }

    @Override
    public List<FileName> names(RawPath folder) throws IOException {
        try (Located at = Located.of(folder);
                Descriptor open = Descriptor.openQuietly(at.folder(), at.rest(), Linux.O_DIRECTORY, folder)) {
            return Listing.of(open, folder);
        }
    }

    @Override
    public RawPath linkTarget(RawPath link) throws IOException {
        try (Located at = Located.of(link)) {
            return linkTarget(at.folder(), at.rest(), link);
        }
    }

    /** Linux keeps no target longer than a page, and the buffer is many. */
    static RawPath linkTarget(int folder, byte[] name, RawPath shown) throws IOException {
        Scratch scratch = Scratch.ofThread();
        int length = ReadCalls.readlinkat(scratch, folder, scratch.name(name), scratch.buffer());
        return RawPath.of(
                scratch.buffer().asSlice(0, scratch.checked(length, shown)).toArray(JAVA_BYTE));
    }

    @Override
    public List<ExtendedAttribute> extendedAttributes(RawPath path) throws IOException {
        try (Located at = Located.of(path)) {
            return ExtendedAttributes.of(new Subject.Named(at.asPath()), path);
        }
    }

    @Override
    public FileContent open(RawPath file) throws IOException {
        try (Located at = Located.of(file)) {
            return PosixContent.open(at);
        }
    }

    @Override
    public TargetFolder openTarget(RawPath folder) throws IOException {
        try (Located at = Located.of(folder)) {
            int flags = Linux.O_RDONLY | Linux.O_DIRECTORY;
            return new PosixFolder(Descriptor.open(at.folder(), at.rest(), flags, 0, folder), folder);
        }
    }

    @Override
    public Optional<String> userName(long uid) {
        return users.name(uid);
    }

    @Override
    public Optional<String> groupName(long gid) {
        return groups.name(gid);
    }
}
