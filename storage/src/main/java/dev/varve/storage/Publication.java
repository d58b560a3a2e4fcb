package dev.varve.storage;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Gives a finished file its name, unless the name is taken: then the file that has it is untouched, whoever else tries at the same moment.
 *
 * <p>A rename would replace, and to look first leaves a gap. A second name for the same file ({@code link}) is made or refused in one step, by
 * the file system itself, for all processes; the temporary name goes afterwards. A crash between the two leaves a file with two names, of
 * which one is the right one.
 *
 * <p>Some file systems know no second names: FAT, some of the network. There, and only after a trial has shown it, the name is given {@linkplain
 * LockedRename under a lock}.
 */
final class Publication {
    private final LockedRename rename;
    private volatile boolean linksWork;

    Publication(Path root, boolean linksWork) {
        this.rename = new LockedRename(root);
        this.linksWork = linksWork;
    }

    /** Renames; the temporary name has gone where this succeeds. */
    void publish(Path temporary, Path name) throws IOException {
        if (linksWork && link(temporary, name)) {
            Files.delete(temporary);
        } else {
            linksWork = false;
            rename.publish(temporary, name);
        }
    }

    /** False if the file system has no links. */
    private static boolean link(Path temporary, Path name) throws IOException {
        try {
            Files.createLink(name, temporary);
            return true;
        } catch (FileAlreadyExistsException e) {
            if (isSameFile(temporary, name)) {
                return true;
            }
            throw e;
        } catch (UnsupportedOperationException e) {
            return false;
        } catch (FileSystemException e) {
            if (linksWorkBeside(temporary)) {
                throw e;
            }
            return false;
        }
    }

    /** A network that repeats a request whose answer it lost finds the name taken, by the very file that it was to name. */
    private static boolean isSameFile(Path temporary, Path name) {
        try {
            return Files.isSameFile(temporary, name);
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean linksWorkBeside(Path temporary) {
        Path trial = Temporaries.beside(temporary);
        try {
            Files.createLink(trial, temporary);
            Files.deleteIfExists(trial);
            return true;
        } catch (FileSystemException e) {
            // of this very class is what the JDK has no class for, such as "not permitted", as FAT answers
            return !e.getClass().equals(FileSystemException.class);
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }
}
