package dev.varve.files;

/** What kind of thing an inode is. */
public enum FileType {
    /** Bytes, of some length. */
    FILE(0x8000),
    /** A folder. */
    FOLDER(0x4000),
    /** A symbolic link. */
    LINK(0xA000),
    /** A block device. */
    BLOCK_DEVICE(0x6000),
    /** A character device. */
    CHARACTER_DEVICE(0x2000),
    /** A named pipe. */
    PIPE(0x1000),
    /** A socket. */
    SOCKET(0xC000),
    /** Something that POSIX has no word for. */
    OTHER(0);

    /** The bits of a mode that tell the type. */
    static final int MASK = 0xF000;

    private final int bits;

    FileType(int bits) {
        this.bits = bits;
    }

    /** {@return the bits of a mode that tell this type, as in {@code S_IFMT}; 0 for what is none of them} */
    public int bits() {
        return bits;
    }

    /**
     * {@return the type that a mode tells}
     *
     * @param mode a mode, as in {@code st_mode}
     */
    public static FileType of(int mode) {
        return switch (mode & MASK) {
            case 0x8000 -> FILE;
            case 0x4000 -> FOLDER;
            case 0xA000 -> LINK;
            case 0x6000 -> BLOCK_DEVICE;
            case 0x2000 -> CHARACTER_DEVICE;
            case 0x1000 -> PIPE;
            case 0xC000 -> SOCKET;
            default -> OTHER;
        };
    }
}
