package dev.varve.plain.gzip;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GzipRoundTripTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            ints = {
                0,
                1,
                2,
                1000,
                65_535,
                65_536,
                65_537,
                Layout.BLOCK - 1,
                Layout.BLOCK,
                Layout.BLOCK + 1,
                2 * Layout.BLOCK,
                7 * Layout.BLOCK + 12_345
            })
    void content_ofAnySize_comesBack(int size) throws IOException {
        byte[] content = GzipSamples.json(size, size);
        assertThat(GzipSamples.read(GzipSamples.packed(folder, content))).isEqualTo(content);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
    void content_atAnyLevel_comesBack(int level) throws IOException {
        byte[] text = GzipSamples.json(Layout.BLOCK + 5_000, level);
        byte[] noise = GzipSamples.noise(Layout.BLOCK + 5_000, level);
        GzipWriter writer = new GzipWriter(level, 2);
        assertThat(GzipSamples.read(GzipSamples.packed(folder, text, writer))).isEqualTo(text);
        assertThat(GzipSamples.read(GzipSamples.packed(folder, noise, writer))).isEqualTo(noise);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 64})
    void file_isTheSameBytes_howeverManyThreadsPack(int parallelism) throws IOException {
        byte[] content = GzipSamples.json(5 * Layout.BLOCK + 1, 7);
        Path one = GzipSamples.packed(folder, content, new GzipWriter(6, 2));
        Path other = GzipSamples.packed(folder, content, new GzipWriter(6, parallelism));
        assertThat(other).hasSameBinaryContentAs(one);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 25_000, 3 * Layout.BLOCK})
    void label_isReadBack_withTheHashInItsPlace(int size) throws IOException {
        byte[] content = GzipSamples.json(size, 1);
        Path file = GzipSamples.packed(folder, content);
        try (FileChannel channel = FileChannel.open(file)) {
            GzipLabel label = GzipLabel.read(channel);
            String entry = GzipSamples.ENTRY.replace(GzipSamples.HASH_PLACE, GzipSamples.sha256(content));
            assertThat(label.name()).contains("data.json");
            assertThat(label.modified()).contains(GzipSamples.MODIFIED);
            assertThat(label.entry())
                    .hasValueSatisfying(bytes -> assertThat(bytes).isEqualTo(entry.getBytes(StandardCharsets.UTF_8)));
        }
    }

    @Test
    void written_tellsSizesHashAndProgress() throws IOException {
        byte[] content = GzipSamples.json(4 * Layout.BLOCK + 99, 3);
        Path file = folder.resolve("told.gz");
        List<Long> progress = new ArrayList<>();
        try (FileChannel target = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            GzipWriter.Written written = new GzipWriter(6, 2)
                    .write(
                            Channels.newChannel(new ByteArrayInputStream(content)),
                            target,
                            GzipSamples.label(),
                            GzipSamples.hashOffset(),
                            progress::add);
            assertThat(written)
                    .isEqualTo(new GzipWriter.Written(content.length, GzipSamples.sha256(content), Files.size(file)));
        }
        assertThat(progress).isSorted().endsWith((long) content.length).hasSizeGreaterThan(4);
    }
}
