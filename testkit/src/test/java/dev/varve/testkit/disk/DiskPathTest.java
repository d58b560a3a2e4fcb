package dev.varve.testkit.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.ProviderMismatchException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DiskPathTest {
    @TempDir
    private Path scratch;

    private FaultyDisk disk;
    private FileSystem fileSystem;

    @BeforeEach
    void makeADisk() throws IOException {
        disk = FaultyDisk.over(Files.createDirectory(scratch.resolve("disk")));
        fileSystem = disk.root().getFileSystem();
    }

    @AfterEach
    void closeTheDisk() {
        disk.close();
    }

    private Path path(String text) {
        return fileSystem.getPath(text);
    }

    @Test
    void path_showsTheDisksSpelling() {
        Path path = disk.root().resolve("data").resolve("data.json");

        assertThat(path).hasToString("/data/data.json").isEqualTo(fileSystem.getPath("/data", "data.json"));
        assertThat(path.getFileSystem()).isSameAs(fileSystem);
        assertThat(path.getRoot()).isEqualTo(disk.root());
        assertThat(path.getParent()).hasToString("/data");
        assertThat(path.getFileName()).hasToString("data.json");
        assertThat(path.getNameCount()).isEqualTo(2);
        assertThat(path.subpath(0, 1)).isEqualTo(path("data"));
        assertThat(disk.root().getParent()).isNull();
        assertThat(disk.root().getFileName()).isNull();
        assertThat(path("data.json").getRoot()).isNull();
        assertThat(path.toUri()).hasToString("faulty:///data/data.json");
        assertThat(fileSystem.provider().getPath(path.toUri())).isEqualTo(path);
    }

    @Test
    void equality_isThatOfTheSpellingOnTheSameDisk() throws IOException {
        assertThat(path("/a/b"))
                .isEqualTo(path("/a/b/"))
                .hasSameHashCodeAs(path("/a//b"))
                .isEqualByComparingTo(path("/a/b"))
                .isLessThan(path("/a/c"))
                .isNotEqualTo(path("a/b"))
                .isNotEqualTo(Path.of("/a/b"));
        try (FaultyDisk other = FaultyDisk.over(Files.createDirectory(scratch.resolve("other")))) {
            assertThat(path("/a")).isNotEqualTo(other.root().resolve("a"));
        }
    }

    @Test
    void paths_areResolvedAndRelativized() {
        Path folder = path("/data");
        assertThat(folder.resolve("/x")).isEqualTo(path("/x"));
        assertThat(folder.resolve("")).isEqualTo(folder);
        assertThat(folder.resolve(path("a/../b")).normalize()).isEqualTo(path("/data/b"));
        assertThat(folder.resolveSibling("other")).isEqualTo(path("/other"));
        assertThat(folder.relativize(path("/data/a/b"))).isEqualTo(path("a/b"));
        assertThat(folder.startsWith("/")).isTrue();
        assertThat(folder.startsWith(Path.of("/"))).isFalse();
        assertThat(path("/data/a").endsWith("a")).isTrue();
        assertThat(path("a").toAbsolutePath()).isEqualTo(path("/a"));
        assertThat(path("/a").toAbsolutePath()).isEqualTo(path("/a"));
    }

    @Test
    void names_areIterated() {
        List<Path> names = new ArrayList<>();
        path("/a/b/c").forEach(names::add);
        assertThat(names).containsExactly(path("a"), path("b"), path("c"));
    }

    @Test
    void foreignPaths_areRefused() {
        assertThatThrownBy(() -> disk.root().resolve(Path.of("a"))).isInstanceOf(ProviderMismatchException.class);
        assertThatThrownBy(() -> disk.root().relativize(Path.of("/a"))).isInstanceOf(ProviderMismatchException.class);
        assertThatThrownBy(() -> disk.root().compareTo(Path.of("/a"))).isInstanceOf(ClassCastException.class);
        assertThatThrownBy(() -> disk.readOnly(scratch)).isInstanceOf(ProviderMismatchException.class);
        assertThatThrownBy(() -> disk.root().toFile()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void realPath_followsLinks_andStaysOnTheDisk() throws IOException {
        Files.createDirectory(path("/real"));
        Files.createFile(path("/real/a"));
        Path link = Files.createSymbolicLink(path("/link"), path("/real"));

        assertThat(path("/link/../link/a").toRealPath()).isEqualTo(path("/real/a"));
        assertThat(link.toRealPath(LinkOption.NOFOLLOW_LINKS)).isEqualTo(link);
        assertThat(Files.readSymbolicLink(link)).isEqualTo(path("/real"));
        assertThat(path("/../../real/a").toRealPath()).isEqualTo(path("/real/a"));
        assertThat(path("").toRealPath()).isEqualTo(disk.root());
    }

    @Test
    void matcher_readsTheDisksPaths() {
        assertThat(fileSystem.getPathMatcher("glob:*.gz").matches(path("a.gz"))).isTrue();
        assertThat(fileSystem.getPathMatcher("glob:*.gz").matches(Path.of("a.gz")))
                .isFalse();
    }

    @Test
    void fileSystem_isOpenAsLongAsItsDisk() {
        assertThat(fileSystem.isOpen()).isTrue();
        assertThat(fileSystem.getRootDirectories()).containsExactly(disk.root());
        disk.close();
        assertThat(fileSystem.isOpen()).isFalse();
    }
}
