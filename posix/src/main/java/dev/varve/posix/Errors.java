package dev.varve.posix;

import dev.varve.files.FileError;
import dev.varve.files.FileFailure;
import dev.varve.files.RawPath;
import java.lang.foreign.MemorySegment;
import java.util.Map;

/** Linux's error numbers as failures of the port. */
final class Errors {
    private static final Map<Integer, FileError> KNOWN = Map.ofEntries(
            Map.entry(Linux.EPERM, FileError.NOT_PERMITTED),
            Map.entry(2, FileError.NOT_FOUND),
            Map.entry(5, FileError.BROKEN),
            Map.entry(13, FileError.NO_ACCESS),
            Map.entry(16, FileError.BUSY),
            Map.entry(17, FileError.EXISTS),
            Map.entry(18, FileError.OTHER_DEVICE),
            Map.entry(20, FileError.NOT_A_FOLDER),
            Map.entry(Linux.EISDIR, FileError.IS_A_FOLDER),
            Map.entry(22, FileError.INVALID),
            Map.entry(23, FileError.TOO_MANY_OPEN_IN_SYSTEM),
            Map.entry(24, FileError.TOO_MANY_OPEN),
            Map.entry(27, FileError.TOO_LARGE),
            Map.entry(28, FileError.NO_SPACE),
            Map.entry(30, FileError.READ_ONLY),
            Map.entry(31, FileError.TOO_MANY_LINKS),
            Map.entry(36, FileError.NAME_TOO_LONG),
            Map.entry(39, FileError.NOT_EMPTY),
            Map.entry(40, FileError.LINK_IN_THE_WAY),
            Map.entry(Linux.EOPNOTSUPP, FileError.UNSUPPORTED),
            Map.entry(116, FileError.STALE),
            Map.entry(122, FileError.QUOTA));

    private static final int LONGEST_TEXT = 1024;

    private Errors() {}

    static FileFailure of(int errno, RawPath path) {
        FileError error = KNOWN.getOrDefault(errno, FileError.OTHER);
        return error == FileError.OTHER
                ? new FileFailure(path, error, text(errno) + " (errno " + errno + ")")
                : new FileFailure(path, error);
    }

    private static String text(int errno) {
        MemorySegment text = UserCalls.strerror(errno);
        return text.equals(MemorySegment.NULL)
                ? "Unknown error"
                : text.reinterpret(LONGEST_TEXT).getString(0);
    }
}
