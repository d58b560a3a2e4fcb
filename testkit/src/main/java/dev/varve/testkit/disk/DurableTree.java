package dev.varve.testkit.disk;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The model of a disk under which no power is safe: which files and folders there are, by which names, and what of it is durable.
 *
 * <p>It follows POSIX to the letter, which promises little: the force of a file makes its content and permissions durable, and no name; the
 * force of a folder makes the names in it durable, and no content. A file whose name alone was forced is empty. It touches no disk and decides
 * nothing: what happens to the unforced changes is for a {@link Fate} to say. Not for use by several threads at once.
 */
final class DurableTree {
    private final FolderInode root;
    private final List<NameChange> unforced = new ArrayList<>();

    /** A tree with what this folder holds, none of it durable before it is forced. */
    DurableTree(FolderInode root) {
        this.root = root;
    }

    FolderInode root() {
        return root;
    }

    /** What stands at the end of these names, seen from the root. */
    @Nullable
    Inode find(List<String> names) {
        Inode at = root;
        for (String name : names) {
            at = at instanceof FolderInode folder ? folder.child(name) : null;
        }
        return at;
    }

    void add(FolderInode folder, String name, Inode inode) {
        record(NameChange.of(edit(folder, name, inode)));
    }

    void remove(FolderInode folder, String name) {
        record(NameChange.of(edit(folder, name, null)));
    }

    void link(FolderInode from, String existing, FolderInode to, String name) {
        record(NameChange.of(edit(to, name, from.child(existing))).restingOn(new NameChange.Name(from, existing)));
    }

    /** Does nothing, as POSIX has it, if both names are of one file. */
    void rename(FolderInode from, String name, FolderInode to, String newName) {
        Inode inode = from.child(name);
        if (inode != to.child(newName)) {
            record(NameChange.of(edit(from, name, null), edit(to, newName, inode)));
        }
    }

    private static NameChange.Edit edit(FolderInode folder, String name, @Nullable Inode inode) {
        return new NameChange.Edit(new NameChange.Name(folder, name), inode);
    }

    private void record(NameChange change) {
        change.edits().forEach(edit -> edit.at().folder().edit(edit));
        unforced.add(change);
    }

    void force(Inode inode) {
        switch (inode) {
            case FileInode file -> file.force();
            case FolderInode folder -> forceNames(folder);
            case LinkInode link -> {}
        }
    }

    private void forceNames(FolderInode folder) {
        folder.force();
        unforced.replaceAll(change -> change.forcedIn(folder));
        unforced.removeIf(change -> change.edits().isEmpty());
    }

    void forceEverything() {
        Deque<Inode> waiting = new ArrayDeque<>(List.of(root));
        while (!waiting.isEmpty()) {
            Inode inode = waiting.pop();
            force(inode);
            if (inode instanceof FolderInode folder) {
                waiting.addAll(folder.names().values());
            }
        }
    }

    /** What is left when all that was not forced meets this fate. */
    Image.Folder surviving(Fate fate) {
        Survivors survivors = new Survivors(fate);
        fate.ofNames(List.copyOf(unforced)).forEach(survivors::apply);
        return survivors.image(root);
    }

    /** Puts together the names that are left, then the image of what they lead to; a folder that would stand within itself is left out. */
    private static final class Survivors {
        private final Fate fate;
        private final Map<FolderInode, SortedMap<String, Inode>> names = new HashMap<>();
        private final Map<FileInode, FileContent> contents = new HashMap<>();
        private final Set<FolderInode> within = new HashSet<>();

        Survivors(Fate fate) {
            this.fate = fate;
        }

        void apply(NameChange change) {
            change.edits().forEach(edit -> edit.applyTo(namesOf(edit.at().folder())));
        }

        private SortedMap<String, Inode> namesOf(FolderInode folder) {
            return names.computeIfAbsent(folder, unchanged -> new TreeMap<>(unchanged.forcedNames()));
        }

        Image.Folder image(FolderInode folder) {
            within.add(folder);
            SortedMap<String, Image> entries = new TreeMap<>();
            namesOf(folder).forEach((name, inode) -> {
                switch (inode) {
                    case FileInode file -> entries.put(name, image(file));
                    case LinkInode link -> entries.put(name, new Image.Link(link.target()));
                    case FolderInode inner -> {
                        if (!within.contains(inner)) {
                            entries.put(name, image(inner));
                        }
                    }
                }
            });
            within.remove(folder);
            return new Image.Folder(entries, folder.permissions());
        }

        private Image.File image(FileInode file) {
            return new Image.File(contents.computeIfAbsent(file, unread -> unread.surviving(fate)));
        }
    }
}
