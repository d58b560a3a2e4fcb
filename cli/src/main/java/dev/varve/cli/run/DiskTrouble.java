package dev.varve.cli.run;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Puts into a sentence what a disk refuses. Java's own message is often no more than the file's name; which trouble it was
 * stands in the exception's type, or in the system's words.
 */
final class DiskTrouble {

    /** What Varve itself makes for a moment; the user has never seen such a name. */
    private static final Pattern TEMPORARY =
            Pattern.compile("\\.backup\\.gz\\.tmp|\\.manifest(?:\\.previous)?\\.json\\.tmp|\\.varve-.*\\.tmp");

    private DiskTrouble() {}

    static String inWords(IOException trouble) {
        return trouble instanceof FileSystemException named && named.getFile() != null
                ? ofFile(named, named.getFile())
                : ofNothing(trouble);
    }

    private static String ofFile(FileSystemException trouble, String path) {
        String file = isTemporary(path) ? folder(path) : path;
        return switch (trouble) {
            case NoSuchFileException _ -> file + " does not exist: check the name, and the folder you are in";
            case AccessDeniedException _ -> denied(path);
            case FileAlreadyExistsException _ -> file + " exists already";
            case NotDirectoryException _ -> file + " is not a folder";
            case DirectoryNotEmptyException _ -> file + " is a folder that is not empty";
            case FileSystemLoopException _ -> file + " leads in a circle of links";
            default -> file + ": " + inWords(trouble.getReason(), trouble);
        };
    }

    /** Where a file was to be made it is the folder that forbids it. */
    private static String denied(String file) {
        return isTemporary(file) || Files.notExists(Path.of(file), LinkOption.NOFOLLOW_LINKS)
                ? folder(file)
                        + ": permission denied to write in this folder; change its permissions, or run as its owner"
                : file + ": permission denied; change its permissions, or run as its owner";
    }

    private static boolean isTemporary(String file) {
        Path name = Path.of(file).getFileName();
        return name != null && TEMPORARY.matcher(name.toString()).matches();
    }

    private static String folder(String file) {
        Path folder = Path.of(file).toAbsolutePath().getParent();
        return folder == null ? file : folder.toString();
    }

    private static String ofNothing(IOException trouble) {
        return inWords(trouble.getMessage(), trouble);
    }

    private static String inWords(@Nullable String reason, IOException trouble) {
        if (reason == null || reason.isBlank()) {
            return "the system refused, and gave no reason but "
                    + trouble.getClass().getSimpleName();
        }
        String known = reason.toLowerCase(Locale.ROOT);
        if (known.contains("no space left") || known.contains("not enough space")) {
            return "the disk is full; free some space and try again. What was backed up before is safe";
        }
        if (known.contains("quota exceeded")) {
            return "the disk quota is used up; free some space and try again. What was backed up before is safe";
        }
        if (known.contains("read-only file system")) {
            return "this file system is read-only; name a vault or a target elsewhere";
        }
        if (known.contains("operation not permitted")) {
            return "the system does not permit it, whatever the permissions say: it may be immutable ('lsattr -d' shows that),"
                    + " or belong to another user";
        }
        if (known.contains("input/output error")) {
            return "the disk reports an error of its own (" + reason
                    + "); it may be failing, so copy what matters away";
        }
        return reason;
    }
}
