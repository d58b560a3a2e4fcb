package dev.varve.plain.gzip;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Others read what we write, and we read what they write. */
class GzipInteroperationTest {
    private static final String PYTHON_READS =
            "import gzip,sys; sys.stdout.buffer.write(gzip.decompress(sys.stdin.buffer.read()))";
    private static final String PYTHON_WRITES =
            "import gzip,sys; sys.stdout.buffer.write(gzip.compress(sys.stdin.buffer.read()))";

    @TempDir
    Path folder;

    static Stream<ExternalProgram> readers() {
        return Stream.of(
                ExternalProgram.of("gzip", "-dc"),
                ExternalProgram.of("pigz", "-dc"),
                ExternalProgram.of("python3", "-c", PYTHON_READS));
    }

    static Stream<ExternalProgram> testers() {
        return Stream.of(ExternalProgram.of("gzip", "-t"), ExternalProgram.of("pigz", "-t"));
    }

    static Stream<ExternalProgram> writers() {
        return Stream.of(
                ExternalProgram.of("gzip", "-1c"),
                ExternalProgram.of("gzip", "-9c"),
                ExternalProgram.of("pigz", "-c"),
                ExternalProgram.of("pigz", "-ci"),
                ExternalProgram.of("python3", "-c", PYTHON_WRITES));
    }

    @ParameterizedTest
    @MethodSource("readers")
    void program_readsOurs(ExternalProgram program) throws Exception {
        for (int size : new int[] {0, 25_000, 3 * Layout.BLOCK + 77}) {
            byte[] content = GzipSamples.json(size, 6);
            assertThat(program.run(Files.readAllBytes(GzipSamples.packed(folder, content))))
                    .isEqualTo(content);
        }
    }

    @ParameterizedTest
    @MethodSource("testers")
    void program_findsOursSound(ExternalProgram program) throws Exception {
        for (int level = 0; level <= 9; level++) {
            byte[] content = GzipSamples.json(Layout.BLOCK + 1, level);
            program.run(Files.readAllBytes(GzipSamples.packed(folder, content, new GzipWriter(level, 2))));
        }
    }

    @ParameterizedTest
    @MethodSource("writers")
    void program_isReadByUs(ExternalProgram program) throws Exception {
        for (int size : new int[] {0, 1, 25_000, 3 * Layout.BLOCK + 77}) {
            byte[] content = GzipSamples.json(size, 6);
            assertThat(GzipSamples.read(GzipSamples.stored(folder, program.run(content))))
                    .isEqualTo(content);
        }
    }

    @Test
    void gzip_listsOurNameAndTime() throws Exception {
        Path file = GzipSamples.packed(folder, GzipSamples.json(25_000, 6));
        byte[] listing = ExternalProgram.of("gzip", "-lvN", file.toString()).run(new byte[0]);
        assertThat(new String(listing)).contains("data.json").contains("25000").contains("Nov");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 25_000, 3 * Layout.BLOCK + 77})
    void javasOwnStream_readsOurs(int size) throws IOException {
        byte[] content = GzipSamples.json(size, 6);
        byte[] file = Files.readAllBytes(GzipSamples.packed(folder, content));
        try (GZIPInputStream stream = new GZIPInputStream(new ByteArrayInputStream(file))) {
            assertThat(stream.readAllBytes()).isEqualTo(content);
        }
    }
}
