package dev.varve.restic.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.varve.restic.blob.BlobType;
import dev.varve.restic.blob.Id;
import dev.varve.restic.pack.PackEntry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BlobIndexTest {
    private static final Id PACK = new Id(9, 9, 9, 9);
    private static final Id OTHER = new Id(8, 8, 8, 8);

    private final BlobIndex index = new BlobIndex(new Random(42));

    private static Id id(long number) {
        return new Id(number, 0, 0, 0);
    }

    private static PackEntry data(long number, long offset) {
        return new PackEntry(id(number), BlobType.DATA, offset, 7, 0);
    }

    @Test
    void blob_added_isFoundByIdAndType() {
        int pack = index.add(
                PACK, List.of(new PackEntry(id(1), BlobType.TREE, BlobIndex.LARGEST_OFFSET, Integer.MAX_VALUE, 3)));

        assertThat(index.find(id(1), BlobType.TREE))
                .contains(new BlobLocation(pack, BlobIndex.LARGEST_OFFSET, Integer.MAX_VALUE, 3));
        assertThat(index.contains(id(1), BlobType.DATA)).isFalse();
        assertThat(index.find(id(2), BlobType.TREE)).isEmpty();
        assertThat(index.pack(pack)).isEqualTo(PACK);
        assertThat(index.packNumber(PACK)).hasValue(pack);
        assertThat(index.packNumber(OTHER)).isEmpty();
    }

    @Test
    void blobs_ofManyPacks_areAllFoundWhereTheyLie() {
        Random random = new Random(1);
        List<Id> packs = new ArrayList<>();
        for (int p = 0; p < 3000; p++) {
            List<PackEntry> blobs = new ArrayList<>();
            for (int b = random.nextInt(60); b > 0; b--) {
                blobs.add(data(p * 100L + b, b));
            }
            packs.add(new Id(p, 1, 2, 3));
            index.add(packs.get(p), blobs);
        }

        Set<Id> seen = new HashSet<>();
        index.forEach((pack, entry) -> {
            seen.add(entry.id());
            assertThat(entry.id().a() / 100).isEqualTo(pack);
            assertThat(index.find(entry.id(), BlobType.DATA)).contains(new BlobLocation(pack, entry.offset(), 7, 0));
        });
        assertThat(seen).hasSize(index.blobs());
        for (int p = 0; p < packs.size(); p++) {
            assertThat(index.pack(p)).isEqualTo(packs.get(p));
            long owner = p;
            assertThat(index.entries(p)).allMatch(entry -> entry.id().a() / 100 == owner);
        }
    }

    @Test
    void blob_inSeveralPacks_isFoundInEach() {
        for (int p = 0; p < 100; p++) {
            index.add(id(p), List.of(data(1, p), data(1, 1000 + p), data(1000 + p, 0)));
        }
        assertThat(index.findAll(id(1), BlobType.DATA)).hasSize(200).doesNotHaveDuplicates();
        assertThat(index.find(id(1), BlobType.DATA)).contains(new BlobLocation(0, 0, 7, 0));
        assertThat(index.findAll(id(2), BlobType.DATA)).isEmpty();
    }

    @Test
    void pack_listedTwice_isKnownOnce() {
        int pack = index.add(PACK, List.of(data(1, 0), data(2, 7)));
        index.add(OTHER, List.of(data(5, 0)));

        assertThat(index.add(PACK, List.of(data(2, 7), data(3, 14), data(1, 0))))
                .isEqualTo(pack);

        assertThat(index.entries(pack)).containsExactly(data(1, 0), data(2, 7), data(3, 14));
        assertThat(index.find(id(3), BlobType.DATA)).contains(new BlobLocation(pack, 14, 7, 0));
        assertThat(index.find(id(5), BlobType.DATA)).contains(new BlobLocation(1, 0, 7, 0));
        assertThat(index.blobs()).isEqualTo(4);
    }

    @Test
    void pack_withoutBlobs_isKnown() {
        int empty = index.add(PACK, List.of());
        int full = index.add(OTHER, List.of(data(1, 0)));
        assertThat(index.entries(empty)).isEmpty();
        assertThat(index.find(id(1), BlobType.DATA).orElseThrow().pack()).isEqualTo(full);
    }

    @Test
    void blob_beyondFourGigabytes_isRefusedWithItsPack() {
        assertThatThrownBy(() -> index.add(PACK, List.of(data(1, 0), data(2, 1L << 32))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(index.packs()).isZero();
        assertThat(index.contains(id(1), BlobType.DATA)).isFalse();
    }

    @Test
    void claim_ofNewBlob_isGivenOnceUntilItIsGivenBack() {
        assertThat(index.claim(id(1), BlobType.DATA)).isTrue();
        assertThat(index.claim(id(1), BlobType.DATA)).isFalse();
        assertThat(index.claim(id(1), BlobType.TREE)).isTrue();
        index.unclaim(id(1), BlobType.DATA);
        assertThat(index.claim(id(1), BlobType.DATA)).isTrue();
        index.add(PACK, List.of(data(1, 0)));
        assertThat(index.claim(id(1), BlobType.DATA)).isFalse();
    }

    @Test
    void claims_byManyThreads_areGivenToOneEachWhilePacksAreAdded() throws Exception {
        int blobs = 20_000;
        int threads = 8;
        AtomicInteger[] given = new AtomicInteger[blobs];
        for (int i = 0; i < blobs; i++) {
            given[i] = new AtomicInteger();
        }
        try (ExecutorService crew = Executors.newFixedThreadPool(threads)) {
            List<Future<?>> all = new ArrayList<>();
            for (int t = 0; t < threads; t++) {
                int thread = t;
                all.add(crew.submit(() -> {
                    for (int i = 0; i < blobs; i++) {
                        if (index.claim(id(i), BlobType.DATA)) {
                            given[i].incrementAndGet();
                            index.add(new Id(i / 50, thread, 0, 1), List.of(data(i, i)));
                            assertThat(index.find(id(i), BlobType.DATA)
                                            .orElseThrow()
                                            .offset())
                                    .isEqualTo(i);
                        } else if (i > 0 && index.contains(id(i - 1), BlobType.DATA)) {
                            assertThat(index.find(id(i - 1), BlobType.DATA)
                                            .orElseThrow()
                                            .offset())
                                    .isEqualTo(i - 1);
                        }
                    }
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
        assertThat(given).allMatch(count -> count.get() == 1);
        assertThat(index.blobs()).isEqualTo(blobs);
    }

    @Test
    void ids_thatAgreeInMostBits_areSpreadEvenly() {
        IdHash hash = new IdHash(new Random(1));
        Set<Integer> hashes = new HashSet<>();
        for (int i = 0; i < 20_000; i++) {
            hashes.add(hash.of(new Id(0, 0, 0, (long) i << 32)));
        }
        assertThat(hashes).hasSizeGreaterThan(19_990);
    }
}
