package dev.varve.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Java in the documents is a marked region of a program of this module, word for word. */
class SamplesTest {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final Path PROGRAMS = ROOT.resolve("examples/src/main/java");
    private static final Pattern BLOCK = Pattern.compile("^```java\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern REGION =
            Pattern.compile("^ *// \\[([a-z-]+)]\\n(.*?)^ *// \\[/\\1]$", Pattern.MULTILINE | Pattern.DOTALL);

    private static final Map<String, String> REGIONS = new TreeMap<>();

    @BeforeAll
    static void findRegions() throws IOException {
        try (Stream<Path> files = Files.walk(PROGRAMS)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher region = REGION.matcher(Files.readString(file));
                while (region.find()) {
                    assertThat(REGIONS).as("one region of a name").doesNotContainKey(region.group(1));
                    REGIONS.put(region.group(1), region.group(2).stripTrailing().stripIndent() + "\n");
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "docs/guide.md"})
    void document_eachJavaBlock_isARegionOfAProgram(String document) throws IOException {
        assertThat(blocks(document))
                .isNotEmpty()
                .allSatisfy(block -> assertThat(REGIONS).containsValue(block));
    }

    @Test
    void region_each_standsInADocument() throws IOException {
        List<String> shown = Stream.concat(blocks("README.md").stream(), blocks("docs/guide.md").stream())
                .toList();

        assertThat(REGIONS)
                .isNotEmpty()
                .allSatisfy((name, code) -> assertThat(shown).as(name).contains(code));
    }

    private static List<String> blocks(String document) throws IOException {
        return BLOCK.matcher(Files.readString(ROOT.resolve(document)))
                .results()
                .map(block -> block.group(1))
                .toList();
    }
}
