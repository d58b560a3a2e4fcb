package dev.varve.restic.tree;

/**
 * The mode of a node, which is Go's {@code fs.FileMode} and not the one of POSIX: only the low nine bits are the same, while the type of the file
 * and the three special bits stand at places of Go's own.
 */
public final class GoMode {
    private static final int PERMISSIONS = 0777;
    private static final int DIRECTORY = 1 << 31;
    private static final int SYMLINK = 1 << 27;
    private static final int DEVICE = 1 << 26;
    private static final int NAMED_PIPE = 1 << 25;
    private static final int SOCKET = 1 << 24;
    private static final int SETUID = 1 << 23;
    private static final int SETGID = 1 << 22;
    private static final int CHARACTER_DEVICE = 1 << 21;
    private static final int STICKY = 1 << 20;
    private static final int IRREGULAR = 1 << 19;
    private static final int TYPE = DIRECTORY | SYMLINK | DEVICE | NAMED_PIPE | SOCKET | CHARACTER_DEVICE | IRREGULAR;

    private static final int S_IFMT = 0170000;
    private static final int S_IFSOCK = 0140000;
    private static final int S_IFLNK = 0120000;
    private static final int S_IFREG = 0100000;
    private static final int S_IFBLK = 0060000;
    private static final int S_IFDIR = 0040000;
    private static final int S_IFCHR = 0020000;
    private static final int S_IFIFO = 0010000;
    private static final int S_ISUID = 04000;
    private static final int S_ISGID = 02000;
    private static final int S_ISVTX = 01000;

    private GoMode() {}

    /** {@return the mode that a node has for a {@code st_mode}} */
    public static int ofPosix(int mode) {
        int type = switch (mode & S_IFMT) {
            case S_IFREG -> 0;
            case S_IFDIR -> DIRECTORY;
            case S_IFLNK -> SYMLINK;
            case S_IFBLK -> DEVICE;
            case S_IFCHR -> DEVICE | CHARACTER_DEVICE;
            case S_IFIFO -> NAMED_PIPE;
            case S_IFSOCK -> SOCKET;
            default -> IRREGULAR;
        };
        return type
                | (mode & PERMISSIONS)
                | moved(mode, S_ISUID, SETUID)
                | moved(mode, S_ISGID, SETGID)
                | moved(mode, S_ISVTX, STICKY);
    }

    /** {@return the {@code st_mode} that a node's mode means, with no type if there is none in POSIX} */
    public static int toPosix(int mode) {
        int type = switch (mode & TYPE) {
            case 0 -> S_IFREG;
            case DIRECTORY -> S_IFDIR;
            case SYMLINK -> S_IFLNK;
            case DEVICE -> S_IFBLK;
            case DEVICE | CHARACTER_DEVICE -> S_IFCHR;
            case NAMED_PIPE -> S_IFIFO;
            case SOCKET -> S_IFSOCK;
            default -> 0;
        };
        return type
                | (mode & PERMISSIONS)
                | moved(mode, SETUID, S_ISUID)
                | moved(mode, SETGID, S_ISGID)
                | moved(mode, STICKY, S_ISVTX);
    }

    private static int moved(int mode, int from, int to) {
        return (mode & from) != 0 ? to : 0;
    }
}
