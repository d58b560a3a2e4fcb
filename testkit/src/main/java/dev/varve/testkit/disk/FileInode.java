package dev.varve.testkit.disk;

import java.util.ArrayList;
import java.util.List;

/** A file: what of it is durable, and the changes since then, in their order. */
final class FileInode implements Inode {
    private final FileContent forced;
    private final List<FileChange> unforced = new ArrayList<>();

    /** A file that has this much durably from its beginning. */
    FileInode(FileContent forced) {
        this.forced = forced;
    }

    void change(FileChange change) {
        unforced.add(change);
    }

    void force() {
        unforced.forEach(forced::apply);
        unforced.clear();
    }

    /** A fresh copy of what is left when the changes meet this fate. */
    FileContent surviving(Fate fate) {
        FileContent content = forced.copy();
        fate.ofContent(List.copyOf(unforced)).forEach(content::apply);
        return content;
    }
}
