package dev.varve.files;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Attributes by Java's "unix" view, which Unix systems have though nobody documents it; elsewhere by the basic one, with a mode that says the type
 * and no more. Java finds the name of an owner only from a file of his, so names are learned as files are seen.
 */
final class NioAttributes {
    static final boolean UNIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("unix");

    private static final String WANTED =
            "unix:mode,uid,gid,dev,ino,nlink,rdev,size,lastAccessTime,lastModifiedTime,ctime";
    private static final int FILE_MODE = FileType.FILE.bits() | 0644;
    private static final int FOLDER_MODE = FileType.FOLDER.bits() | 0755;
    private static final int LINK_MODE = FileType.LINK.bits() | 0777;

    private final Map<Long, Optional<String>> users = new ConcurrentHashMap<>();
    private final Map<Long, Optional<String>> groups = new ConcurrentHashMap<>();

    FileAttributes read(Path path, LinkOption... options) throws IOException {
        if (!UNIX) {
            return of(Files.readAttributes(path, BasicFileAttributes.class, options));
        }
        FileAttributes attributes = of(Files.readAttributes(path, WANTED, options));
        learn(users, attributes.uid(), path, "unix:owner", options);
        learn(groups, attributes.gid(), path, "unix:group", options);
        return attributes;
    }

    FileAttributes readOwn(Path path) throws IOException {
        return read(path, NOFOLLOW_LINKS);
    }

    Optional<String> userName(long uid) {
        return users.getOrDefault(uid, Optional.empty());
    }

    Optional<String> groupName(long gid) {
        return groups.getOrDefault(gid, Optional.empty());
    }

    private static void learn(
            Map<Long, Optional<String>> names, long id, Path path, String attribute, LinkOption... options)
            throws IOException {
        if (!names.containsKey(id)) {
            Object principal = Files.getAttribute(path, attribute, options);
            // Java gives the number where there is no name; and the file may be another one by now, so only a name is
            // kept.
            Optional<String> name = Optional.of(principal.toString()).filter(text -> !text.equals(Long.toString(id)));
            Object idNow = Files.getAttribute(path, attribute.equals("unix:owner") ? "unix:uid" : "unix:gid", options);
            if (unsigned(idNow) == id) {
                names.put(id, name);
            }
        }
    }

    private static FileAttributes of(Map<String, Object> found) {
        return new FileAttributes(
                (int) unsigned(found.get("mode")),
                unsigned(found.get("uid")),
                unsigned(found.get("gid")),
                number(found.get("dev")),
                number(found.get("ino")),
                number(found.get("nlink")),
                number(found.get("rdev")),
                number(found.get("size")),
                FileAttributes.UNKNOWN,
                time(found.get("lastAccessTime")),
                time(found.get("lastModifiedTime")),
                time(found.get("ctime")));
    }

    private static FileAttributes of(BasicFileAttributes basic) {
        int mode = basic.isRegularFile() ? FILE_MODE : basic.isDirectory() ? FOLDER_MODE : 0;
        return new FileAttributes(
                basic.isSymbolicLink() ? LINK_MODE : mode,
                0,
                0,
                0,
                0,
                1,
                0,
                basic.size(),
                FileAttributes.UNKNOWN,
                basic.lastAccessTime().toInstant(),
                basic.lastModifiedTime().toInstant(),
                basic.lastModifiedTime().toInstant());
    }

    private static long unsigned(@Nullable Object value) {
        return number(value) & 0xFFFF_FFFFL;
    }

    private static long number(@Nullable Object value) {
        return value instanceof Number number ? number.longValue() : 0;
    }

    private static Instant time(@Nullable Object value) {
        return value instanceof FileTime time ? time.toInstant() : Instant.EPOCH;
    }

    static Set<Capability> capabilities() {
        return UNIX ? Set.of(Capability.OWNERSHIP) : Set.of();
    }
}
