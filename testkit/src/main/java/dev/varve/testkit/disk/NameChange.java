package dev.varve.testkit.disk;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One change of names, which a disk does wholly or not at all: a rename is two edits.
 *
 * @param edits what it still has to do in folders that were not forced since
 * @param touched the names that it changed or looked up, as it was when it was made
 * @param settled true if one of its folders was forced since: a journal then holds the other half, too
 */
record NameChange(List<Edit> edits, Set<Name> touched, boolean settled) {
    /** A name in a folder. */
    record Name(FolderInode folder, String name) {}

    /** What a name stands for from now on; null for nothing. */
    record Edit(Name at, @Nullable Inode inode) {
        void applyTo(Map<String, Inode> names) {
            if (inode == null) {
                names.remove(at.name());
            } else {
                names.put(at.name(), inode);
            }
        }
    }

    static NameChange of(Edit... edits) {
        List<Edit> all = List.of(edits);
        return new NameChange(all, all.stream().map(Edit::at).collect(Collectors.toUnmodifiableSet()), false);
    }

    /** The same change, which rests on this name besides. */
    NameChange restingOn(Name name) {
        Set<Name> all = new HashSet<>(touched);
        all.add(name);
        return new NameChange(edits, Set.copyOf(all), settled);
    }

    boolean restsOnAny(Set<Name> names) {
        return !Collections.disjoint(touched, names);
    }

    /** What is left of the change after a force of this folder. */
    NameChange forcedIn(FolderInode folder) {
        List<Edit> left =
                edits.stream().filter(edit -> edit.at().folder() != folder).toList();
        return left.size() == edits.size() ? this : new NameChange(left, touched, true);
    }
}
