package dev.varve.posix;

/** Numbers of Linux's headers. They are the same on both architectures, but for two flags of open. */
final class Linux {
    /** The longest path that a call takes is 4095 bytes; some are left for a prefix. */
    static final int LONGEST_PATH = 4000;

    static final int AT_FDCWD = -100;
    static final int AT_SYMLINK_NOFOLLOW = 0x100;
    static final int AT_REMOVEDIR = 0x200;
    static final int AT_NO_AUTOMOUNT = 0x800;
    static final int AT_EMPTY_PATH = 0x1000;

    static final int O_RDONLY = 0;
    static final int O_RDWR = 2;
    static final int O_CREAT = 0x40;
    static final int O_EXCL = 0x80;
    static final int O_NONBLOCK = 0x800;
    static final int O_DIRECTORY = isArm() ? 0x4000 : 0x10000;
    static final int O_NOFOLLOW = isArm() ? 0x8000 : 0x20000;
    static final int O_NOATIME = 0x40000;
    static final int O_CLOEXEC = 0x80000;
    static final int O_PATH = 0x200000;

    static final int EPERM = 1;
    static final int EINTR = 4;
    static final int EISDIR = 21;
    static final int ERANGE = 34;
    static final int ENODATA = 61;
    static final int EOPNOTSUPP = 95;

    private Linux() {}

    static boolean isHere() {
        String architecture = System.getProperty("os.arch", "");
        return System.getProperty("os.name", "").equals("Linux") && (architecture.equals("amd64") || isArm());
    }

    private static boolean isArm() {
        return System.getProperty("os.arch", "").equals("aarch64");
    }

    /** The number that a C program sees for a device. */
    static long device(int major, int minor) {
        long high = Integer.toUnsignedLong(major);
        long low = Integer.toUnsignedLong(minor);
        return ((high & 0xFFFFF000L) << 32) | ((high & 0xFFFL) << 8) | ((low & 0xFFFFFF00L) << 12) | (low & 0xFFL);
    }
}
