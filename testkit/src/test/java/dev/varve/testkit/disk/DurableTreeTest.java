package dev.varve.testkit.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

final class DurableTreeTest {
    private static final int SEEDS = 400;

    private final DurableTree tree = new DurableTree(new FolderInode(Set.of()));
    private final FolderInode root = tree.root();

    private static FileInode file() {
        return new FileInode(new FileContent(new byte[0], Set.of()));
    }

    private FileInode fileCalled(String name) {
        FileInode file = file();
        tree.add(root, name, file);
        return file;
    }

    private FolderInode folderCalled(String name) {
        FolderInode folder = new FolderInode(Set.of());
        tree.add(root, name, folder);
        return folder;
    }

    private static void write(FileInode file, long offset, String text) {
        file.change(new FileChange.Write(offset, ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII))));
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

    @Nested
    final class Contents {
        @Test
        void file_neverForced_isEmptyUnderAForcedName() {
            write(fileCalled("a"), 0, "text");
            tree.force(root);

            assertThat(nothingUnforced()).isEqualTo("a = ");
            assertThat(everything()).isEqualTo("a = text");
        }

        @Test
        void file_forcedWithoutItsName_isNotThere() {
            FileInode file = fileCalled("a");
            write(file, 0, "text");
            tree.force(file);

            assertThat(nothingUnforced()).isEmpty();
        }

        @Test
        void file_forcedThenWritten_hasTheForcedBytes() {
            FileInode file = fileCalled("a");
            write(file, 0, "one");
            tree.force(file);
            tree.force(root);
            write(file, 1, "wxyz");
            file.change(new FileChange.Truncate(4));

            assertThat(nothingUnforced()).isEqualTo("a = one");
            assertThat(everything()).isEqualTo("a = owxy");
        }

        @Test
        void gap_beforeAWrite_readsAsZeros() {
            FileInode file = fileCalled("a");
            write(file, 0, "abcdef");
            file.change(new FileChange.Truncate(1));
            write(file, 3, "x");

            assertThat(everything()).isEqualTo("a = a\0\0x");
        }

        @Test
        void writes_unforced_surviveInAnyChoiceAndTorn() {
            FileInode file = fileCalled("a");
            tree.force(root);
            write(file, 0, "xy");
            write(file, 2, "z");

            assertThat(possible())
                    .containsExactlyInAnyOrder("a = ", "a = x", "a = xy", "a = xyz", "a = \0\0z", "a = x\0z");
        }

        @Test
        void bytes_forced_surviveEachSeed() {
            FileInode file = fileCalled("a");
            write(file, 0, "safe");
            tree.force(file);
            tree.force(root);
            write(file, 4, "!");

            assertThat(possible()).containsExactlyInAnyOrder("a = safe", "a = safe!");
        }

        @Test
        void permissions_setAfterTheForce_areLost() {
            FileInode file = fileCalled("a");
            tree.force(root);
            file.change(new FileChange.Permissions(PosixFilePermissions.fromString("rw-------")));
            tree.force(file);
            file.change(new FileChange.Permissions(PosixFilePermissions.fromString("rwx------")));

            assertThat(file.surviving(Fate.NOTHING).permissions())
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
            assertThat(file.surviving(Fate.EVERYTHING).permissions())
                    .isEqualTo(PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Nested
    final class Names {
        @Test
        void rename_unforced_showsTheOldTarget() {
            FileInode old = fileCalled("a");
            write(old, 0, "old");
            FileInode fresh = fileCalled("a.tmp");
            write(fresh, 0, "new");
            tree.forceEverything();
            tree.rename(root, "a.tmp", root, "a");

            assertThat(nothingUnforced()).isEqualTo("a = old\na.tmp = new");
            assertThat(everything()).isEqualTo("a = new");
            assertThat(possible()).containsExactlyInAnyOrder("a = old\na.tmp = new", "a = new");
        }

        @Test
        void file_renamedBeforeItsForce_isTheSameFile() {
            FileInode file = fileCalled("a");
            tree.rename(root, "a", root, "b");
            tree.force(root);
            write(file, 0, "text");
            tree.force(file);

            assertThat(nothingUnforced()).isEqualTo("b = text");
        }

        @Test
        void links_toOneFile_shareItsContent() {
            FileInode file = fileCalled("a");
            tree.link(root, "a", root, "b");
            tree.force(root);
            write(file, 0, "text");
            tree.force(file);
            tree.remove(root, "a");

            Image.Folder image = tree.surviving(Fate.NOTHING);
            assertThat(image.entries().get("a")).isEqualTo(image.entries().get("b"));
            assertThat(everything()).isEqualTo("b = text");
        }

        @Test
        void rename_toAnotherNameOfTheSameFile_leavesBoth() {
            fileCalled("a");
            tree.link(root, "a", root, "b");
            tree.rename(root, "a", root, "b");

            assertThat(everything()).isEqualTo("a = \nb = ");
        }

        @Test
        void folder_forcedWithoutItsName_isNotThere() {
            FolderInode folder = folderCalled("d");
            tree.add(folder, "a", file());
            tree.force(folder);

            assertThat(nothingUnforced()).isEmpty();
            tree.force(root);
            assertThat(nothingUnforced()).isEqualTo("d/\nd/a = ");
        }

        @Test
        void delete_unforced_mayComeBack() {
            fileCalled("a");
            tree.force(root);
            tree.remove(root, "a");

            assertThat(nothingUnforced()).isEqualTo("a = ");
            assertThat(possible()).containsExactlyInAnyOrder("", "a = ");
        }

        @Test
        void changes_ofDifferentNames_surviveInAnyChoice() {
            fileCalled("a");
            fileCalled("b");

            assertThat(possible()).containsExactlyInAnyOrder("", "a = ", "b = ", "a = \nb = ");
        }

        @Test
        void chainOfRenames_surviving_standsOnWhatWasBefore() {
            write(fileCalled("a"), 0, "text");
            tree.force(tree.root().child("a"));
            tree.rename(root, "a", root, "b");
            tree.rename(root, "b", root, "c");
            tree.link(root, "c", root, "d");

            assertThat(possible())
                    .containsExactlyInAnyOrder("", "a = text", "b = text", "c = text", "c = text\nd = text");
        }
    }
}
