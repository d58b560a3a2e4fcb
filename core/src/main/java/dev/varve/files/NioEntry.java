package dev.varve.files;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Something in the target, by its path; its folder is looked at before each step. */
class NioEntry implements TargetEntry {
    private static final int PERMISSIONS = 07777;
    private static final Instant EARLIEST = Instant.ofEpochSecond(0, Long.MIN_VALUE);
    private static final Instant LATEST = Instant.ofEpochSecond(0, Long.MAX_VALUE);

    final NioAttributes attributes;
    final NioPlace place;
    private final RawPath shown;
    private final Path real;

    NioEntry(NioAttributes attributes, NioPlace place, RawPath shown, Path real) {
        this.attributes = attributes;
        this.place = place;
        this.shown = shown;
        this.real = real;
    }

    @Override
    public RawPath path() {
        return shown;
    }

    /** The path, once it is sure that it leads where it did. */
    Path checked() throws IOException {
        place.check();
        return real;
    }

    @Override
    public FileAttributes attributes() throws IOException {
        Path path = checked();
        return NioFailures.attempt(shown, () -> attributes.readOwn(path));
    }

    @Override
    public void setOwner(long uid, long gid) throws IOException {
        requireUnix("Java sets no owner by number here");
        Path path = checked();
        NioFailures.step(shown, () -> {
            Files.setAttribute(path, "unix:uid", (int) uid, NOFOLLOW_LINKS);
            Files.setAttribute(path, "unix:gid", (int) gid, NOFOLLOW_LINKS);
        });
    }

    @Override
    public void setPermissions(int permissions) throws IOException {
        requireUnix("Java sets no permissions here");
        if (attributes().type() == FileType.LINK) {
            throw new FileFailure(shown, FileError.UNSUPPORTED, "A link has no permissions");
        }
        Path path = checked();
        // Not NOFOLLOW_LINKS: Java would open the file for it, which a pipe does not survive and an unreadable file
        // does not allow.
        NioFailures.step(shown, () -> Files.setAttribute(path, "unix:mode", permissions & PERMISSIONS));
    }

    @Override
    public void setTimes(Instant accessed, Instant modified) throws IOException {
        FileType type = attributes().type();
        if (type != FileType.FILE && type != FileType.FOLDER) {
            throw new FileFailure(shown, FileError.UNSUPPORTED, "Java sets the times of files and folders only");
        }
        Path path = checked();
        NioFailures.step(
                shown,
                () -> Files.getFileAttributeView(path, BasicFileAttributeView.class, NOFOLLOW_LINKS)
                        .setTimes(time(modified), time(accessed), null));
    }

    /**
     * Java counts nanoseconds since 1970, and silently sets another time where they do not fit; so it does for part of a second before
     * 1970, which it hands to the system as a negative part.
     */
    private FileTime time(Instant instant) throws FileFailure {
        boolean partBefore1970 =
                instant.isBefore(Instant.EPOCH) && !instant.equals(instant.truncatedTo(ChronoUnit.SECONDS));
        if (partBefore1970 || instant.isBefore(EARLIEST) || instant.isAfter(LATEST)) {
            throw new FileFailure(shown, FileError.UNSUPPORTED, "Java cannot set the time " + instant);
        }
        return FileTime.from(instant);
    }

    @Override
    public List<ExtendedAttribute> extendedAttributes() throws IOException {
        FileType type = attributes().type();
        Path path = checked();
        return NioFailures.attempt(shown, () -> NioExtendedAttributes.of(path, type));
    }

    @Override
    public void setExtendedAttribute(ExtendedAttribute attribute) throws IOException {
        FileType type = attributes().type();
        Path path = checked();
        NioFailures.step(shown, () -> NioExtendedAttributes.set(shown, path, type, attribute));
    }

    @Override
    public void removeExtendedAttribute(byte[] name) throws IOException {
        FileType type = attributes().type();
        Path path = checked();
        NioFailures.step(shown, () -> NioExtendedAttributes.remove(shown, path, type, name));
    }

    private void requireUnix(String otherwise) throws FileFailure {
        if (!NioAttributes.UNIX) {
            throw new FileFailure(shown, FileError.UNSUPPORTED, otherwise);
        }
    }
}
