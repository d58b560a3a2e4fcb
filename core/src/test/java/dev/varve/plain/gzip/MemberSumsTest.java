package dev.varve.plain.gzip;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MemberSumsTest {
    private final byte[] content = new byte[3 * Layout.BLOCK + 1_000];

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void fileOfFourMembers() throws IOException {
        new Random(5).nextBytes(content);
        file = store(content);
    }

    private Path store(byte[] bytes) throws IOException {
        Path stored = folder.resolve(bytes.length + ".gz");
        try (FileChannel target = FileChannel.open(
                stored, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            new GzipWriter(1, 2)
                    .write(
                            Channels.newChannel(new ByteArrayInputStream(bytes)),
                            target,
                            GzipLabel.of("data", Instant.EPOCH, new byte[0]),
                            GzipWriter.NO_HASH,
                            done -> {});
        }
        return stored;
    }

    private static boolean surelyDiffer(Path stored, byte[] other) throws IOException {
        try (FileChannel channel = FileChannel.open(stored, StandardOpenOption.READ)) {
            return MemberSums.surelyDiffer(channel, Channels.newChannel(new ByteArrayInputStream(other)));
        }
    }

    @Test
    void sameContent_mayBeTheSame() throws IOException {
        assertThat(surelyDiffer(file, content)).isFalse();
        assertThat(surelyDiffer(store(new byte[0]), new byte[0])).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, Layout.BLOCK - 1, Layout.BLOCK, 2 * Layout.BLOCK + 77, 3 * Layout.BLOCK + 999})
    void oneByteChanged_isADifference(int position) throws IOException {
        byte[] other = content.clone();
        other[position]++;
        assertThat(surelyDiffer(file, other)).isTrue();
    }

    @Test
    void longerOrShorterContent_isADifference() throws IOException {
        assertThat(surelyDiffer(file, Arrays.copyOf(content, content.length + 1)))
                .isTrue();
        assertThat(surelyDiffer(file, Arrays.copyOf(content, content.length - 1)))
                .isTrue();
        assertThat(surelyDiffer(file, new byte[0])).isTrue();
    }

    @Test
    void foreignFile_tellsNothing() throws IOException {
        Path foreign = folder.resolve("foreign.gz");
        try (GZIPOutputStream gzip = new GZIPOutputStream(Files.newOutputStream(foreign))) {
            gzip.write(content);
        }
        assertThat(surelyDiffer(foreign, new byte[7])).isFalse();
    }
}
