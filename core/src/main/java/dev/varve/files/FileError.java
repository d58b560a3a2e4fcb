package dev.varve.files;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Why something could not be done to a file, in the words of POSIX. */
public enum FileError {
    /** Nothing has that name. */
    NOT_FOUND("ENOENT", "No such file or directory"),
    /** The permissions forbid it. */
    NO_ACCESS("EACCES", "Permission denied"),
    /** Only the owner or root may do it. */
    NOT_PERMITTED("EPERM", "Operation not permitted"),
    /** Something has that name already. */
    EXISTS("EEXIST", "File exists"),
    /** The disk is full. */
    NO_SPACE("ENOSPC", "No space left on device"),
    /** The user's share of the disk is full. */
    QUOTA("EDQUOT", "Disk quota exceeded"),
    /** A symbolic link stands where none is followed, or links go round. */
    LINK_IN_THE_WAY("ELOOP", "Too many levels of symbolic links"),
    /** What should be a folder is none. */
    NOT_A_FOLDER("ENOTDIR", "Not a directory"),
    /** What should be no folder is one. */
    IS_A_FOLDER("EISDIR", "Is a directory"),
    /** A name or a path is longer than the file system takes. */
    NAME_TOO_LONG("ENAMETOOLONG", "File name too long"),
    /** The folder is not empty. */
    NOT_EMPTY("ENOTEMPTY", "Directory not empty"),
    /** The file system is mounted for reading only. */
    READ_ONLY("EROFS", "Read-only file system"),
    /** Names on different file systems. */
    OTHER_DEVICE("EXDEV", "Invalid cross-device link"),
    /** The process has too many files open. */
    TOO_MANY_OPEN("EMFILE", "Too many open files"),
    /** The system has too many files open. */
    TOO_MANY_OPEN_IN_SYSTEM("ENFILE", "Too many open files in system"),
    /** The inode has as many names as it can. */
    TOO_MANY_LINKS("EMLINK", "Too many links"),
    /** Longer than a file can be here. */
    TOO_LARGE("EFBIG", "File too large"),
    /** Someone is using it. */
    BUSY("EBUSY", "Device or resource busy"),
    /** The disk failed. */
    BROKEN("EIO", "Input/output error"),
    /** The server no longer knows the file. */
    STALE("ESTALE", "Stale file handle"),
    /** Nothing like that can be said of this file. */
    INVALID("EINVAL", "Invalid argument"),
    /** The file system, or this implementation, cannot do it. */
    UNSUPPORTED("EOPNOTSUPP", "Operation not supported"),
    /** Something else, told by the message. */
    OTHER("", "");

    private static final Map<String, FileError> BY_SYMBOL = by(FileError::symbol);
    private static final Map<String, FileError> BY_WORDS = by(FileError::words);

    private final String symbol;
    private final String words;

    FileError(String symbol, String words) {
        this.symbol = symbol;
        this.words = words;
    }

    /** {@return its name in {@code errno.h}; empty for {@link #OTHER}} */
    public String symbol() {
        return symbol;
    }

    /** {@return what the system says of it; empty for {@link #OTHER}} */
    public String words() {
        return words;
    }

    /**
     * {@return the error of this name in {@code errno.h}, {@link #OTHER} if it has none here}
     *
     * @param symbol such as {@code ENOENT}
     */
    public static FileError ofSymbol(String symbol) {
        return BY_SYMBOL.getOrDefault(symbol, OTHER);
    }

    static Optional<FileError> ofWords(String words) {
        return Optional.ofNullable(BY_WORDS.get(words));
    }

    private static Map<String, FileError> by(Function<FileError, String> key) {
        return Stream.of(values()).collect(Collectors.toUnmodifiableMap(key, Function.identity()));
    }
}
