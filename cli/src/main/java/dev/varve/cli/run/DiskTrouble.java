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
import org.jspecify.annotations.Nullable;

/**
 * Puts into a sentence what a disk refuses. Java's own message is often no more than the file's name; which trouble it was
 * stands in the exception's type, or in the system's words.
 */
final class DiskTrouble {

    private DiskTrouble() {}

    static String inWords(IOException trouble) {
        return trouble instanceof FileSystemException named && named.getFile() != null
                ? ofFile(named, named.getFile())
                : ofNothing(trouble);
    }

    private static String ofFile(FileSystemException trouble, String file) {
        return switch (trouble) {
            case NoSuchFileException _ -> file + " does not exist: check the name, and the folder you are in";
            case AccessDeniedException _ -> denied(file);
            case FileAlreadyExistsException _ -> file + " exists already";
            case NotDirectoryException _ -> file + " is not a folder";
            case DirectoryNotEmptyException _ -> file + " is a folder that is not empty";
            case FileSystemLoopException _ -> file + " leads in a circle of links";
            default -> file + ": " + inWords(trouble.getReason(), trouble);
        };
    }

    /** Where a file was to be made it is the folder that forbids it; the name may be one that nobody ever saw. */
    private static String denied(String file) {
        Path path = Path.of(file);
        Path folder = path.toAbsolutePath().getParent();
        return folder != null && Files.notExists(path, LinkOption.NOFOLLOW_LINKS)
                ? folder + ": permission denied to write in this folder; change its permissions, or run as its owner"
                : file + ": permission denied; change its permissions, or run as its owner";
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
        if (known.contains("input/output error")) {
            return "the disk reports an error of its own (" + reason
                    + "); it may be failing, so copy what matters away";
        }
        return reason;
    }
}
