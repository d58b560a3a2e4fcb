package dev.varve.posix;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import dev.varve.files.ExtendedAttribute;
import dev.varve.files.FileAttributes;
import dev.varve.files.RawPath;
import dev.varve.files.TargetEntry;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.time.Instant;
import java.util.List;

/** Something in the target: a name in an open folder, or, with an empty name, what is open itself. */
class PosixEntry implements TargetEntry {
    static final byte[] ITSELF = {};

    private static final int PERMISSIONS = 07777;
    private static final int TIMES = 32;

    final Descriptor at;
    private final byte[] name;
    private final RawPath shown;

    PosixEntry(Descriptor at, byte[] name, RawPath shown) {
        this.at = at;
        this.name = name;
        this.shown = shown;
    }

    @Override
    public RawPath path() {
        return shown;
    }

    private boolean isOpen() {
        return name.length == 0;
    }

    private int flags() {
        return isOpen() ? Linux.AT_EMPTY_PATH : Linux.AT_SYMLINK_NOFOLLOW;
    }

    @Override
    public FileAttributes attributes() throws IOException {
        return Inodes.of(at.number(), name, flags(), shown);
    }

    @Override
    public void setOwner(long uid, long gid) throws IOException {
        Scratch scratch = Scratch.ofThread();
        MemorySegment place = scratch.name(name);
        scratch.checked(AttributeCalls.fchownat(scratch, at.number(), place, (int) uid, (int) gid, flags()), shown);
    }

    @Override
    public void setPermissions(int permissions) throws IOException {
        Scratch scratch = Scratch.ofThread();
        int mode = permissions & PERMISSIONS;
        scratch.checked(
                isOpen()
                        ? AttributeCalls.fchmod(scratch, at.number(), mode)
                        : AttributeCalls.fchmodat(scratch, at.number(), scratch.name(name), mode, flags()),
                shown);
    }

    @Override
    public void setTimes(Instant accessed, Instant modified) throws IOException {
        Scratch scratch = Scratch.ofThread();
        MemorySegment times = scratch.inode().asSlice(0, TIMES);
        put(times, 0, accessed);
        put(times, TIMES / 2, modified);
        scratch.checked(
                isOpen()
                        ? AttributeCalls.futimens(scratch, at.number(), times)
                        : AttributeCalls.utimensat(scratch, at.number(), scratch.name(name), times, flags()),
                shown);
    }

    private static void put(MemorySegment times, int offset, Instant time) {
        times.set(JAVA_LONG, offset, time.getEpochSecond());
        times.set(JAVA_LONG, offset + Long.BYTES, time.getNano());
    }

    @Override
    public List<ExtendedAttribute> extendedAttributes() throws IOException {
        return ExtendedAttributes.of(subject(), shown);
    }

    @Override
    public void setExtendedAttribute(ExtendedAttribute attribute) throws IOException {
        ExtendedAttributes.set(subject(), attribute, shown);
    }

    @Override
    public void removeExtendedAttribute(byte[] attribute) throws IOException {
        ExtendedAttributes.remove(subject(), attribute, shown);
    }

    private Subject subject() throws IOException {
        return isOpen() ? new Subject.Open(at.number()) : new Subject.Named(Located.inFolder(at.number(), name));
    }
}
