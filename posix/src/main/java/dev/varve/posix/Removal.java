package dev.varve.posix;

import dev.varve.files.FileName;
import dev.varve.files.RawPath;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/**
 * Removes a tree by open folders, one for each level, so that no link is ever followed. A tree that is deeper than the process may have files open
 * ends in an error that says so.
 */
final class Removal implements AutoCloseable {
    private final Deque<Level> levels = new ArrayDeque<>();

    /** A folder that is being emptied, and its name in its parent. */
    private record Level(
            Descriptor parent, FileName name, RawPath shown, Descriptor folder, Iterator<FileName> names) {}

    private Removal() {}

    static void remove(Descriptor parent, FileName name, RawPath shown) throws IOException {
        try (Removal removal = new Removal()) {
            removal.unlinkOrEnter(parent, name, shown);
            removal.run();
        }
    }

    private void run() throws IOException {
        while (!levels.isEmpty()) {
            Level level = levels.getLast();
            if (level.names().hasNext()) {
                FileName inside = level.names().next();
                unlinkOrEnter(level.folder(), inside, level.shown().child(inside));
            } else {
                levels.removeLast().folder().close();
                unlink(level.parent(), level.name(), Linux.AT_REMOVEDIR, level.shown());
            }
        }
    }

    private void unlinkOrEnter(Descriptor parent, FileName name, RawPath shown) throws IOException {
        Scratch scratch = Scratch.ofThread();
        int result = WriteCalls.unlinkat(scratch, parent.number(), scratch.name(name.bytes()), 0);
        if (result == -1 && scratch.errno() == Linux.EISDIR) {
            enter(parent, name, shown);
        } else {
            scratch.checked(result, shown);
        }
    }

    private void enter(Descriptor parent, FileName name, RawPath shown) throws IOException {
        Descriptor folder = PosixFolder.openFolder(parent, name, shown);
        try {
            levels.addLast(new Level(
                    parent, name, shown, folder, Listing.of(folder, shown).iterator()));
        } catch (IOException e) {
            folder.close();
            throw e;
        }
    }

    private static void unlink(Descriptor parent, FileName name, int flags, RawPath shown) throws IOException {
        Scratch scratch = Scratch.ofThread();
        scratch.checked(WriteCalls.unlinkat(scratch, parent.number(), scratch.name(name.bytes()), flags), shown);
    }

    /** After a failure, what is still open. */
    @Override
    public void close() throws IOException {
        while (!levels.isEmpty()) {
            levels.removeLast().folder().close();
        }
    }
}
