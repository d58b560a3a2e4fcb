package dev.varve.restic.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.varve.restic.OpenedRepository;
import dev.varve.restic.RealRestic;
import dev.varve.restic.pack.PackEntry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the real restic writes into indexes and packs is understood, and written again to the byte. */
class IndexRealResticTest {
    @TempDir
    Path folder;

    @BeforeEach
    void needsRestic() {
        assumeTrue(RealRestic.present(), "there is no restic on the PATH");
    }

    private RealRestic repository(int version) throws Exception {
        Path source = Files.createDirectory(folder.resolve("source"));
        Random random = new Random(version);
        for (int i = 0; i < 40; i++) {
            byte[] content = new byte[i * 50_000];
            if (i % 2 == 0) {
                random.nextBytes(content);
            }
            Files.write(Files.createDirectories(source.resolve("d" + i % 7)).resolve("f" + i), content);
        }
        RealRestic restic =
                RealRestic.init(folder.resolve("repository"), version).in(source);
        restic.run("backup", ".");
        Files.writeString(source.resolve("more"), "more");
        restic.run("backup", ".");
        return restic;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void everyIndex_readAndWrittenAgain_isTheSame(int version) throws Exception {
        var indexes = OpenedRepository.of(repository(version)).files("index");
        assertThat(indexes).hasSize(2);
        for (byte[] file : indexes.values()) {
            assertThat(new String(IndexFile.read(file).write(), StandardCharsets.UTF_8))
                    .isEqualTo(new String(file, StandardCharsets.UTF_8));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void indexes_andHeadersOfPacks_agreeOnEveryBlob(int version) throws Exception {
        OpenedRepository repository = OpenedRepository.of(repository(version));
        BlobIndex index = new BlobIndex(new Random(1));
        for (byte[] file : repository.files("index").values()) {
            IndexReader.read(file, (pack, state, entries, others) -> index.add(pack, List.copyOf(entries)));
        }
        int[] blobs = new int[1];
        repository.blobs((pack, entry, plain) -> {
            blobs[0]++;
            BlobLocation location = index.find(entry.id(), entry.type()).orElseThrow();
            assertThat(index.pack(location.pack())).isEqualTo(pack);
            assertThat(new PackEntry(
                            entry.id(),
                            entry.type(),
                            location.offset(),
                            location.length(),
                            location.uncompressedLength()))
                    .isEqualTo(entry);
        });
        assertThat(blobs[0]).isEqualTo(index.blobs()).isGreaterThan(20);
    }
}
