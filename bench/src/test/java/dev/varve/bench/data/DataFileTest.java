package dev.varve.bench.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

class DataFileTest {
    private static final long SIZE = 50_000;

    @TempDir
    Path folder;

    private Records records;

    @BeforeEach
    void readRecords() throws IOException {
        Path source = folder.resolve("source.json");
        Files.writeString(
                source,
                IntStream.range(0, 40)
                        .mapToObj(
                                "\"Thing%1$d\":{\"__compat\":{\"support\":{\"browser\":[\"since %1$d\",null]}}}"
                                        ::formatted)
                        .collect(Collectors.joining(",", "{\"__meta\":{\"version\":\"1\"},\"api\":{", "}}")));
        records = Records.read(source);
    }

    @Test
    void source_read_yieldsEachRecordWithItsName() {
        assertThat(records.count()).isEqualTo(40);
        assertThat(records.name(7)).isEqualTo("/api/Thing7");
    }

    @Test
    void file_written_isJsonOfItsSizeWithAnIdOfItsOwnInEachRecord() throws IOException {
        DataFile file = write();
        Set<Integer> ids = new HashSet<>();
        try (var parser = new JsonFactory().createParser(ObjectReadContext.empty(), Files.readAllBytes(file.path()))) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.PROPERTY_NAME && parser.currentName().equals("id")) {
                    assertThat(ids.add(parser.nextIntValue(-1))).isTrue();
                }
            }
        }
        assertThat(ids).hasSizeGreaterThan(records.count());
        assertThat(file.size()).isEqualTo(Files.size(file.path())).isBetween(SIZE - 1_000, SIZE + 10);
    }

    @Test
    void file_edited_hasNewContentAndAnotherSizeEachTime() throws IOException {
        DataFile file = write();
        Set<String> contents = new HashSet<>();
        for (int i = 0; i < 20; i++) {
            String content = Files.readString(file.path());
            assertThat(contents.add(content)).isTrue();
            assertThat(content).endsWith("}\n]}\n");
            file.edit(2);
            assertThat(Files.size(file.path())).isNotEqualTo(content.length());
        }
        assertThat(Files.size(file.path())).isEqualTo(file.size());
    }

    private DataFile write() throws IOException {
        return DataFile.write(folder.resolve("data.json"), records, SIZE);
    }
}
