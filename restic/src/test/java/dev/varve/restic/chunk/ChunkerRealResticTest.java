package dev.varve.restic.chunk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.varve.restic.RealRestic;
import dev.varve.restic.blob.Id;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChunkerRealResticTest {
    private static final int SIZE = 20_000_000;
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    @TempDir
    Path folder;

    @BeforeAll
    static void resticIsThere() {
        assumeTrue(RealRestic.present(), "restic is not installed");
    }

    @Test
    void chunks_ofAFileThatResticBackedUp_haveTheIdsThatItStored() throws IOException {
        byte[] content = new byte[SIZE];
        new Random(20).nextBytes(content);
        Files.write(folder.resolve("data.bin"), content);
        RealRestic restic = RealRestic.init(folder.resolve("repository"), 2).in(folder);
        restic.run("backup", "data.bin");

        String config = restic.run("cat", "config");
        Polynomial polynomial = Polynomial.parse(first("\"chunker_polynomial\": *\"([0-9a-f]+)\"", config));
        String tree = first("\"tree\": *\"([0-9a-f]+)\"", restic.run("snapshots", "--json"));
        String stored = first("\"content\":\\[([^]]*)\\]", restic.run("cat", "blob", tree));

        assertThat(chunkIds(new Chunker(polynomial, ChunkSizes.STANDARD), content))
                .isEqualTo(HASH.matcher(stored)
                        .results()
                        .map(hash -> Id.parse(hash.group()))
                        .toList())
                .hasSizeGreaterThan(3);
    }

    private static List<Id> chunkIds(Chunker chunker, byte[] content) {
        List<Id> ids = new ArrayList<>();
        int from = 0;
        for (int length : ChunkerTest.lengths(chunker, content)) {
            ids.add(Id.of(content, from, length));
            from += length;
        }
        return ids;
    }

    private static String first(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as("%s in %s", pattern, text).isTrue();
        return matcher.group(1);
    }
}
