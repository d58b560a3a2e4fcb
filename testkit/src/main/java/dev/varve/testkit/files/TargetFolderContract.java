package dev.varve.testkit.files;

import static dev.varve.testkit.files.FileFailures.assertFails;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.varve.files.Capability;
import dev.varve.files.FileAttributes;
import dev.varve.files.FileError;
import dev.varve.files.FileFailure;
import dev.varve.files.FileName;
import dev.varve.files.FileType;
import dev.varve.files.RawPath;
import dev.varve.files.TargetFile;
import dev.varve.files.TargetFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What making, opening and removing through a {@link TargetFolder} promises. */
public abstract class TargetFolderContract extends TargetScene {
    @Test
    void newFile_holdsWhatIsWritten_withHolesBetween() throws IOException {
        try (TargetFile file = target.createFile(NAME)) {
            file.write(1 << 20, new byte[] {'x', 'e', 'n', 'd', 'x'}, 1, 3);
            file.write(0, "start".getBytes(UTF_8), 0, 5);
            file.sync();
            assertThat(file.attributes().size()).isEqualTo((1 << 20) + 3);
            assertThat(file.attributes().permissions()).isEqualTo(0600);
            byte[] read = new byte[10];
            assertThat(file.read((1 << 20) + 1, read, 2, 8)).isEqualTo(2);
            assertThat(read).startsWith(0, 0, 'n', 'd', 0);
            assertThat(file.read((1 << 20) + 3, read, 0, 1)).isEqualTo(-1);
        }
        assertThat(Shell.run(place, "head -c 5 name; tail -c 3 name")).isEqualTo("startend");
        assertThat(Integer.parseInt(Shell.run(place, "stat -c %b name"))).isLessThan(64);
    }

    @Test
    void file_changesItsLength_bothWays() throws IOException {
        try (TargetFile file = target.createFile(NAME)) {
            file.write(0, "0123456789".getBytes(UTF_8), 0, 10);
            file.setLength(4);
            file.setLength(1 << 20);
            file.setLength(6);
        }
        assertThat(Files.readAllBytes(place.resolve("name"))).isEqualTo(new byte[] {'0', '1', '2', '3', 0, 0});
    }

    @Test
    void largeWrite_isWhole() throws IOException {
        byte[] content = "0123456789".repeat(123_456).getBytes(UTF_8);
        try (TargetFile file = target.createFile(NAME)) {
            file.write(7, content, 0, content.length);
        }
        byte[] read = Files.readAllBytes(place.resolve("name"));
        assertThat(read).hasSize(content.length + 7).endsWith(content);
    }

    @Test
    void takenName_isRefused() throws IOException {
        target.createFile(NAME).close();
        RawPath name = inside(target, NAME);
        assertFails(name, FileError.EXISTS, () -> target.createFile(NAME));
        assertFails(name, FileError.EXISTS, () -> target.createFolder(NAME));
        assertFails(name, FileError.EXISTS, () -> target.createLink(NAME, RawPath.of("x")));
        assertFails(name, FileError.EXISTS, () -> target.createHardLink(NAME, target, NAME));
    }

    @Test
    void writeBeyondTheLargestFile_failsByName() throws IOException {
        try (TargetFile file = target.createFile(NAME)) {
            assertFails(inside(target, NAME), FileError.TOO_LARGE, () -> file.write(1L << 62, new byte[1], 0, 1));
        }
    }

    @Test
    void openFile_changesInPlace() throws IOException {
        Shell.run(place, "printf 0123456789 > name");
        try (TargetFile file = target.openFile(NAME)) {
            file.write(2, "xx".getBytes(UTF_8), 0, 2);
        }
        assertThat(Files.readString(place.resolve("name"))).isEqualTo("01xx456789");
    }

    @Test
    void openFile_ofWhatIsNone_isRefused() throws IOException {
        Shell.run(place, "mkdir folder; mkfifo pipe; ln -s ../outside/precious link");
        assertFails(FileError.IS_A_FOLDER, () -> target.openFile(FileName.of("folder")));
        assertFails(FileError.INVALID, () -> target.openFile(FileName.of("pipe")));
        assertFails(FileError.LINK_IN_THE_WAY, () -> target.openFile(FileName.of("link")));
        assertFails(FileError.NOT_FOUND, () -> target.openFile(FileName.of("missing")));
    }

    @Test
    void folders_nest() throws IOException {
        target.createFolder(NAME);
        try (TargetFolder child = target.folder(NAME)) {
            assertThat(child.attributes().permissions()).isEqualTo(0700);
            child.createFolder(OTHER);
            child.createFile(NAME).close();
            assertThat(child.names()).containsExactly(NAME, OTHER);
            assertThat(child.names()).containsExactly(NAME, OTHER);
            child.sync();
        }
        assertThat(Shell.run(place, "find . | sort")).isEqualTo(".\n./name\n./name/name\n./name/other");
    }

    @Test
    void folder_thatIsALink_isRefused() throws IOException {
        Shell.run(place, "ln -s ../outside name; touch other");
        assertThat(failureOfFolder(NAME)).isIn(FileError.NOT_A_FOLDER, FileError.LINK_IN_THE_WAY);
        assertThat(failureOfFolder(OTHER)).isEqualTo(FileError.NOT_A_FOLDER);
    }

    private FileError failureOfFolder(FileName name) {
        return catchThrowableOfType(FileFailure.class, () -> target.folder(name))
                .error();
    }

    @Test
    void linkPlantedInPlaceOfAnOpenFolder_isNotFollowed() throws IOException {
        target.createFolder(NAME);
        try (TargetFolder child = target.folder(NAME)) {
            Shell.run(place, "mv name moved; ln -s ../outside name");
            if (can(Capability.RACE_FREE)) {
                child.createFolder(NAME);
                child.createFile(OTHER).close();
                child.remove(OTHER);
                child.setPermissions(0750);
                assertThat(Shell.run(place, "ls moved; stat -c %a moved")).isEqualTo("name\n750");
            } else {
                assertFails(FileError.LINK_IN_THE_WAY, () -> child.createFolder(NAME));
                assertFails(FileError.LINK_IN_THE_WAY, () -> child.createFile(OTHER));
                assertFails(FileError.LINK_IN_THE_WAY, () -> child.createLink(OTHER, RawPath.of("x")));
                assertFails(FileError.LINK_IN_THE_WAY, () -> child.createHardLink(OTHER, target, NAME));
                assertFails(FileError.LINK_IN_THE_WAY, () -> child.remove(FileName.of("precious")));
                assertFails(FileError.LINK_IN_THE_WAY, () -> child.rename(FileName.of("precious"), NAME));
                assertFails(FileError.LINK_IN_THE_WAY, () -> child.setPermissions(0750));
                assertFails(
                        FileError.LINK_IN_THE_WAY,
                        () -> child.entry(FileName.of("precious")).setTimes(Instant.EPOCH, Instant.EPOCH));
            }
        }
    }

    @Test
    void remove_takesWholeTrees_andNoLinksTarget() throws IOException {
        Shell.run(place, "mkdir -p name/a/b name/c; touch name/file name/a/b/file; ln -s ../../outside name/link");
        Shell.run(place, "ln -s ../../../../outside name/a/b/link; mkfifo name/c/pipe; ln -s ../outside other");
        target.remove(NAME);
        target.remove(OTHER);
        assertThat(target.names()).isEmpty();
        assertFails(inside(target, NAME), FileError.NOT_FOUND, () -> target.remove(NAME));
    }

    @Test
    void rename_replaces_butNoFolderWithSomethingInIt() throws IOException {
        Shell.run(place, "printf new > name; printf old > other; mkdir full empty; touch full/file");
        target.rename(NAME, OTHER);
        assertThat(Files.readString(place.resolve("other"))).isEqualTo("new");
        assertFails(FileError.NOT_EMPTY, () -> target.rename(FileName.of("empty"), FileName.of("full")));
        assertFails(FileError.NOT_FOUND, () -> target.rename(NAME, OTHER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nowhere", "../outside", "/", "a/b", "ä"})
    void link_pointsWhereItShould(String to) throws IOException {
        target.createLink(NAME, RawPath.of(to));
        assertThat(target.linkTarget(NAME)).isEqualTo(RawPath.of(to));
        assertThat(Shell.run(place, "readlink name")).isEqualTo(to);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a//b", "a/", "//", "a/./b/"})
    void linkWithOddTarget_isExactOrRefused(String to) throws IOException {
        if (can(Capability.ANY_PATH)) {
            target.createLink(NAME, RawPath.of(to));
            assertThat(Shell.run(place, "readlink name")).isEqualTo(to);
        } else {
            try {
                target.createLink(NAME, RawPath.of(to));
                assertThat(Shell.run(place, "readlink name")).isEqualTo(to);
            } catch (FileFailure e) {
                assertThat(e.error()).isEqualTo(FileError.UNSUPPORTED);
            }
        }
    }

    @Test
    void hardLink_isAnotherNameOfTheSame_evenOfALink() throws IOException {
        Shell.run(place, "mkdir folder; touch folder/file; ln -s ../../outside/precious folder/link");
        try (TargetFolder from = target.folder(FileName.of("folder"))) {
            target.createHardLink(NAME, from, FileName.of("file"));
            target.createHardLink(OTHER, from, FileName.of("link"));
            FileAttributes file = from.entry(FileName.of("file")).attributes();
            assertThat(target.entry(NAME).attributes().isSameFile(file)).isTrue();
            assertThat(file.links()).isEqualTo(2);
            assertThat(target.entry(OTHER).attributes().type()).isEqualTo(FileType.LINK);
            assertFails(FileError.NOT_FOUND, () -> target.createHardLink(FileName.of("x"), from, FileName.of("y")));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"PIPE", "SOCKET"})
    void pipeAndSocket_areMadeOrRefused(FileType type) throws IOException {
        if (can(Capability.NODES)) {
            target.createNode(NAME, type, 0);
            assertThat(target.entry(NAME).attributes().type()).isEqualTo(type);
            assertFails(inside(target, NAME), FileError.EXISTS, () -> target.createNode(NAME, type, 0));
            target.entry(NAME).setTimes(Instant.EPOCH, Instant.EPOCH);
            assertThat(target.entry(NAME).attributes().modified()).isEqualTo(Instant.EPOCH);
        } else {
            assertFails(FileError.UNSUPPORTED, () -> target.createNode(NAME, type, 0));
        }
    }

    @Test
    void nameOfAnyBytes_isWritten() throws IOException {
        FileName name = FileName.of(new byte[] {(byte) 0xFF, '\n', '\\', (byte) 0x80});
        target.createFile(name).close();
        assertThat(target.names()).containsExactly(name);
        assertThat(target.entry(name).path().toString()).endsWith("/\\xff\\x0a\\\\\\x80");
        target.rename(name, NAME);
        target.remove(NAME);
        assertThat(target.names()).isEmpty();
    }
}
