package dev.varve.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TreeTest {
    private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000);

    @TempDir
    Path folder;

    private Path file;
    private Tree before;

    @BeforeEach
    void takePicture() throws IOException {
        file = Files.createDirectory(folder.resolve("below")).resolve("file");
        Files.writeString(file, "content");
        age();
        before = Tree.of(folder);
    }

    private void age() throws IOException {
        for (Path path : new Path[] {file, file.getParent(), folder}) {
            Files.setLastModifiedTime(path, LONG_AGO);
        }
    }

    @Test
    void picture_ofAFolderLeftAlone_isTheSame() throws IOException {
        Files.readString(file);
        assertThat(Tree.of(folder)).isEqualTo(before);
        assertThat(before.nodes().keySet()).containsExactly("", "below", "below/file");
    }

    @Test
    void picture_showsAFileThatCameAndWent() throws IOException {
        Files.delete(Files.createFile(folder.resolve("below/temporary")));
        assertThat(Tree.of(folder)).isNotEqualTo(before);
        assertThat(Tree.of(folder).contents()).isEqualTo(before.contents());
    }

    @Test
    void picture_showsOtherBytesOfTheSameSizeAndTime() throws IOException {
        Files.writeString(file, "CONTENT");
        age();
        assertThat(Tree.of(folder)).isNotEqualTo(before);
        assertThat(Tree.of(folder).contents()).isNotEqualTo(before.contents());
    }

    @Test
    void picture_showsTheSameBytesWrittenAgain() throws IOException {
        Files.writeString(file, "content");
        assertThat(Tree.of(folder)).isNotEqualTo(before);
        assertThat(Tree.of(folder).contents()).isEqualTo(before.contents());
    }
}
