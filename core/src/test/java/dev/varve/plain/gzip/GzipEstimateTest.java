package dev.varve.plain.gzip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GzipEstimateTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 25_000, Layout.BLOCK, 3 * Layout.BLOCK + 5, 8 * Layout.BLOCK})
    void estimate_ofFewBlocks_isExact(int size) throws IOException {
        assertThat(estimate(GzipSamples.json(size, 2)))
                .isEqualTo(Files.size(GzipSamples.packed(folder, GzipSamples.json(size, 2))));
    }

    @Test
    void estimate_ofManyUnevenBlocks_isNear() throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (int i = 0; i < 12; i++) {
            content.writeBytes(GzipSamples.json(1_200_000, i));
            content.writeBytes(GzipSamples.noise(700_000, i));
        }
        long real = Files.size(GzipSamples.packed(folder, content.toByteArray()));
        assertThat(estimate(content.toByteArray())).isCloseTo(real, withinPercentage(20));
    }

    private long estimate(byte[] content) throws IOException {
        try (FileChannel channel = FileChannel.open(GzipSamples.stored(folder, content))) {
            return new GzipWriter(6, 2).estimate(channel, GzipSamples.label());
        }
    }
}
