package dev.varve.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

class DataFilesTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 40, 41, 100, 1_000, 65_536, 1_000_000})
    void content_hasTheSizeThatWasAskedFor(int size) {
        assertThat(DataFiles.json(size, 1)).hasSize(size);
        assertThat(DataFiles.random(size, 1)).hasSize(size);
        assertThat(DataFiles.repetitive(size, 1)).hasSize(size);
    }

    @Test
    void content_ofOneSeed_isTheSame_andOfAnotherIsNot() {
        assertThat(DataFiles.json(10_000, 7)).isEqualTo(DataFiles.json(10_000, 7));
        assertThat(DataFiles.json(10_000, 7)).isNotEqualTo(DataFiles.json(10_000, 8));
        assertThat(DataFiles.random(100, 7)).isEqualTo(DataFiles.random(100, 7));
        assertThat(DataFiles.random(100, 7)).isNotEqualTo(DataFiles.random(100, 8));
        assertThat(DataFiles.repetitive(1_000, 7)).isNotEqualTo(DataFiles.repetitive(1_000, 8));
    }

    @Test
    void content_compressesAsItsKindDoes() throws IOException {
        int size = 500_000;
        assertThat(size / gzipped(DataFiles.json(size, 1))).isBetween(3, 8);
        assertThat(gzipped(DataFiles.random(size, 1))).isGreaterThan(size);
        assertThat(size / gzipped(DataFiles.repetitive(size, 1))).isGreaterThan(15);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 40, 1_000, 100_000})
    void json_isReadByAParser(int size) {
        int records = 0;
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), DataFiles.json(size, 3))) {
            while (parser.nextToken() != null) {
                records += "kind".equals(parser.currentName())
                                && parser.currentToken().isScalarValue()
                        ? 1
                        : 0;
            }
        }
        assertThat(records).isBetween(size / 500, size / 200);
    }

    private static int gzipped(byte[] content) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(content);
        }
        return packed.size();
    }
}
