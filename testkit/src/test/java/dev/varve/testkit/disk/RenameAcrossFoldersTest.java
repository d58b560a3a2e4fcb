package dev.varve.testkit.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** A rename from folder to folder is forced twice, once for each. */
final class RenameAcrossFoldersTest {
    private static final int SEEDS = 400;

    private final DurableTree tree = new DurableTree(new FolderInode(Set.of()));
    private final FolderInode root = tree.root();

    private static FileInode file() {
        return new FileInode(new FileContent(new byte[0], Set.of()));
    }

    private final FolderInode from = folderCalled("from");
    private final FolderInode to = folderCalled("to");

    RenameAcrossFoldersTest() {
        tree.add(from, "a", file());
        tree.forceEverything();
        tree.rename(from, "a", to, "a");
    }

    private FolderInode folderCalled(String name) {
        FolderInode folder = new FolderInode(Set.of());
        tree.add(root, name, folder);
        return folder;
    }

    private String nothingUnforced() {
        return Drawing.of(tree.surviving(Fate.NOTHING));
    }

    private String everything() {
        return Drawing.of(tree.surviving(Fate.EVERYTHING));
    }

    /** All that any of many seeds leaves. */
    private Set<String> possible() {
        return LongStream.range(0, SEEDS)
                .mapToObj(seed -> Drawing.of(tree.surviving(new Chance(seed))))
                .collect(Collectors.toSet());
    }

    @Test
    void rename_withTheTargetForced_leavesBothAtWorst() {
        tree.force(to);

        assertThat(nothingUnforced()).isEqualTo("from/\nfrom/a = \nto/\nto/a = ");
    }

    @Test
    void rename_withTheSourceForced_leavesNoneAtWorst() {
        tree.force(from);

        assertThat(nothingUnforced()).isEqualTo("from/\nto/");
    }

    @Test
    void rename_withOneSideForced_isWholeOnARealDisk() {
        tree.force(from);

        assertThat(possible()).containsExactly("from/\nto/\nto/a = ");
    }

    @Test
    void laterChanges_ofTheForcedSide_areNotUndone() {
        tree.remove(to, "a");
        tree.force(to);

        assertThat(possible()).containsExactly("from/\nto/");
        assertThat(everything()).isEqualTo("from/\nto/");
    }

    @Test
    void folder_thatWouldStandWithinItself_isLeftOut() {
        FolderInode inner = new FolderInode(Set.of());
        tree.add(from, "inner", inner);
        tree.forceEverything();
        tree.rename(from, "inner", root, "inner");
        tree.rename(root, "from", inner, "from");
        tree.force(inner);

        assertThat(nothingUnforced()).isEqualTo("from/\nfrom/inner/\nto/\nto/a = ");
    }
}
