package dev.varve.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.varve.storage.Storage.Stored;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a folder shows that other storages do not have: modes, foreign files, links, leftovers, and a folder that goes away. */
class FolderStorageTest {
    private static final int MANY = 3_000;

    @TempDir
    private Path scratch;

    private Path root;
    private FolderStorage storage;

    @BeforeEach
    void create() throws IOException {
        root = scratch.resolve("über/storage");
        storage = FolderStorage.create(root);
    }

    private void save(String name) throws IOException {
        storage.save(name, ByteBuffer.wrap(name.getBytes(StandardCharsets.UTF_8)));
    }

    private List<String> names(String folder) throws IOException {
        List<String> names = new ArrayList<>();
        storage.list(folder, stored -> names.add(stored.name()));
        return names;
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void open_ofWhatIsNoFolder_isRefused() throws IOException {
        assertThatThrownBy(() -> FolderStorage.open(scratch.resolve("none"))).isInstanceOf(NoSuchFileException.class);
        Path file = Files.createFile(scratch.resolve("file"));
        assertThatThrownBy(() -> FolderStorage.open(file)).isInstanceOf(NotDirectoryException.class);
        assertThatThrownBy(() -> FolderStorage.create(file)).isInstanceOf(NotDirectoryException.class);
    }

    @Test
    void create_ofAFolderThatIsThere_opensIt() throws IOException {
        save("config");
        storage = FolderStorage.create(root);
        assertThat(names("")).containsExactly("config");
        storage = FolderStorage.open(root);
        assertThat(names("")).containsExactly("config");
    }

    @Test
    void filesAndFolders_areTheOwnersAlone() throws IOException {
        save("data/ab/ab1");
        assertThat(mode(root)).isEqualTo("rwx------");
        assertThat(mode(root.resolve("data"))).isEqualTo("rwx------");
        assertThat(mode(root.resolve("data/ab"))).isEqualTo("rwx------");
        assertThat(mode(root.resolve("data/ab/ab1"))).isEqualTo("r--------");
    }

    @Test
    void save_leavesNothingButItsFile() throws IOException {
        save("data/ab/ab1");
        assertThatThrownBy(() -> save("data/ab/ab1")).isInstanceOf(FileAlreadyExistsException.class);
        assertThat(root).isDirectoryRecursivelyContaining("glob:**/ab1");
        try (var files = Files.walk(root)) {
            assertThat(files).hasSize(4);
        }
        assertThat(Files.getAttribute(root.resolve("data/ab/ab1"), "unix:nlink"))
                .isEqualTo(1);
    }

    @Test
    void save_intoAFolderThatWasRemovedMeanwhile_makesItAgain() throws IOException {
        save("data/ab/ab1");
        storage.remove(List.of("data/ab/ab1"));
        Files.delete(root.resolve("data/ab"));
        Files.delete(root.resolve("data"));
        save("data/ab/ab2");
        assertThat(names("")).containsExactly("data/ab/ab2");
    }

    @Test
    void anythingOf_aStorageThatHasGone_isAnErrorAndMakesNothing() throws IOException {
        save("data/ab/ab1");
        Files.move(root, root.resolveSibling("unmounted"));
        gone(() -> names(""));
        gone(() -> names("data"));
        gone(() -> storage.stat("data/ab/ab1"));
        gone(() -> storage.load("data/ab/ab1"));
        gone(() -> storage.load("data/ab/ab1", 0, ByteBuffer.allocate(1)));
        gone(() -> storage.remove(List.of("data/ab/ab1")));
        gone(() -> save("data/ab/ab2"));
        gone(() -> save("config"));
        assertThat(root).doesNotExist();
    }

    private static void gone(ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOf(FileSystemException.class)
                .isNotInstanceOf(NoSuchFileException.class)
                .hasMessageContaining("has gone");
    }

    @Test
    void foreignFiles_areNeitherListedNorInTheWay() throws IOException {
        save("data/ab/ab1");
        Files.createFile(root.resolve("README.md"));
        Files.createFile(root.resolve(".hidden"));
        Files.createFile(root.resolve("größe"));
        Files.createDirectories(root.resolve("data/Lost+Found"))
                .resolve("x")
                .toFile()
                .createNewFile();
        Files.createFile(root.resolve("data/ab/" + Temporaries.PREFIX + "1"));
        Files.createSymbolicLink(root.resolve("Link"), root);
        Files.createDirectories(root.resolve("1/2/3/4/5"))
                .resolve("too-deep")
                .toFile()
                .createNewFile();
        assertThat(names("")).containsExactly("data/ab/ab1");
    }

    @Test
    void link_underAValidName_isNotFollowedButTold() throws IOException {
        Path elsewhere = Files.createDirectory(scratch.resolve("elsewhere"));
        Files.createFile(elsewhere.resolve("ab1"));
        save("keys/1");
        Files.createSymbolicLink(root.resolve("data"), elsewhere);
        link(() -> names(""));
        link(() -> names("data"));
        link(() -> save("data/ab2"));
        Files.createSymbolicLink(root.resolve("keys/2"), elsewhere.resolve("ab1"));
        link(() -> names("keys"));
        link(() -> storage.stat("keys/2"));
        link(() -> storage.load("keys/2"));
        link(() -> storage.remove(List.of("keys/2")));
        assertThatThrownBy(() -> save("keys/2")).isInstanceOf(FileAlreadyExistsException.class);
        assertThat(elsewhere.resolve("ab1")).exists();
        assertThat(elsewhere.resolve("ab2")).doesNotExist();
    }

    private static void link(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(FileSystemException.class).hasMessageContaining("symbolic link");
    }

    @Test
    void removal_ofWhatCannotBeRemoved_removesTheOthersAndTellsTheFirst() throws IOException {
        save("one");
        save("two");
        Files.createSymbolicLink(root.resolve("link-1"), root.resolve("one"));
        Files.createSymbolicLink(root.resolve("link-2"), root.resolve("one"));
        assertThatThrownBy(() -> storage.remove(List.of("one", "link-1", "link-2", "two")))
                .hasMessageContaining("link-1")
                .satisfies(failure -> assertThat(failure.getSuppressed())
                        .singleElement()
                        .satisfies(other -> assertThat(other).hasMessageContaining("link-2")));
        assertThat(root.resolve("one")).doesNotExist();
        assertThat(root.resolve("two")).doesNotExist();
    }

    @Test
    void leftovers_areRemovedOnceADayOldWhenSomethingIsSavedBesideThem() throws IOException {
        save("data/ab/ab1");
        Path old = leftover("1", Duration.ofHours(25));
        Path young = leftover("2", Duration.ofHours(23));
        Path foreign = Files.createFile(root.resolve("data/ab/.foreign"));
        Files.setLastModifiedTime(foreign, FileTime.fromMillis(0));
        save("data/ab/ab2");
        assertThat(old).as("this object has looked before").exists();
        storage = FolderStorage.open(root);
        names("");
        storage.load("data/ab/ab1");
        assertThat(old).as("who reads changes nothing").exists();
        save("data/ab/ab3");
        assertThat(old).doesNotExist();
        assertThat(young).exists();
        assertThat(foreign).exists();
    }

    private Path leftover(String suffix, Duration age) throws IOException {
        Path file = Files.createFile(root.resolve("data/ab/" + Temporaries.PREFIX + suffix));
        FileTime now = Files.getLastModifiedTime(root.resolve("data/ab/ab1"));
        return Files.setLastModifiedTime(file, FileTime.from(now.toInstant().minus(age)));
    }

    @Test
    void list_ofThousands_isComplete() throws IOException {
        for (int number = 0; number < MANY; number++) {
            Path folder = root.resolve("data/" + number % 16);
            if (number < 16) {
                Files.createDirectories(folder);
            }
            Files.createFile(folder.resolve("f" + number));
        }
        assertThat(names("data")).hasSize(MANY).doesNotHaveDuplicates();
    }

    @Test
    void folder_givenRelatively_isTheSame() throws IOException {
        save("config");
        Path relative = Path.of("").toAbsolutePath().relativize(root);
        assertThat(FolderStorage.open(relative).stat("config")).contains(new Stored("config", 6));
    }

    @Test
    void toString_isTheFolder() {
        assertThat(storage).hasToString(root.toString());
    }
}
