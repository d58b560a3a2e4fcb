package dev.varve.restic.chunk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.varve.restic.blob.Id;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChunkerTest {
    private static final Polynomial KNOWN = new Polynomial(0x3DA3358B4DC173L);
    private static final ChunkSizes SMALL = new ChunkSizes(1000, 12, 16_000);

    @Test
    void cut_knownContent_isCutWhereResticCuts() {
        byte[] content = knownContent(8 << 20);

        assertThat(lengths(new Chunker(KNOWN, ChunkSizes.STANDARD), content))
                .containsExactly(1015968, 1087132, 693439, 2344058, 903280, 1709091, 635640);
    }

    @Test
    void cut_smallSizes_isCutAsTheDefinitionSays() {
        byte[] content = random(300_000, 2);

        List<Integer> lengths = lengths(new Chunker(KNOWN, SMALL), content);

        assertThat(lengths).hasSizeGreaterThan(30).isEqualTo(byDefinition(KNOWN, SMALL, content));
        assertThat(lengths).contains(16_000);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 63, 64, 999, 1000, 1001, 4096, 15_999, 16_000, 16_001, 50_000})
    void cut_fedInPieces_cutsTheSame(int piece) {
        byte[] content = random(100_000, 3);

        assertThat(fedInPieces(new Chunker(KNOWN, SMALL), content, piece, new Random(piece)))
                .isEqualTo(lengths(new Chunker(KNOWN, SMALL), content));
    }

    @Test
    void cut_bytesInserted_cutsTheSameBehindThem() {
        byte[] content = random(200_000, 4);
        byte[] longer = new byte[content.length + 7];
        System.arraycopy(content, 0, longer, 0, 500);
        System.arraycopy(content, 500, longer, 507, content.length - 500);

        List<Integer> before = lengths(new Chunker(KNOWN, SMALL), content);
        List<Integer> after = lengths(new Chunker(KNOWN, SMALL), longer);

        assertThat(after.subList(after.size() - 20, after.size()))
                .isEqualTo(before.subList(before.size() - 20, before.size()));
    }

    @Test
    void cut_zeros_isCutAtTheMinimum() {
        assertThat(lengths(new Chunker(KNOWN, SMALL), new byte[2500])).containsExactly(1000, 1000, 500);
    }

    @Test
    void cut_neverAnyZeros_isCutAtTheMaximum() {
        Chunker chunker = new Chunker(KNOWN, new ChunkSizes(100, 30, 5000));

        assertThat(lengths(chunker, random(12_000, 5))).containsExactly(5000, 5000, 2000);
    }

    @Test
    void cut_contentShorterThanTheMinimum_isOneChunkAtItsEnd() {
        Chunker chunker = new Chunker(KNOWN, SMALL);
        byte[] content = random(999, 6);

        assertThat(chunker.cut(content, 0, content.length, false)).isEqualTo(Chunker.NONE);
        assertThat(chunker.cut(content, 0, content.length, true)).isEqualTo(999);
    }

    @Test
    void cut_noContent_isNoChunk() {
        assertThat(new Chunker(KNOWN, SMALL).cut(new byte[0], 0, 0, true)).isEqualTo(Chunker.NONE);
    }

    @Test
    void reset_contentGivenUpInALongChunk_beginsAnew() {
        byte[] givenUp = random(300_000, 2);
        int from = startOf(SMALL.max(), lengths(new Chunker(KNOWN, SMALL), givenUp));
        byte[] content = random(100_000, 7);
        Chunker chunker = new Chunker(KNOWN, SMALL);
        assertThat(chunker.cut(givenUp, from, from + SMALL.max() - 1, false)).isEqualTo(Chunker.NONE);

        chunker.reset();

        assertThat(lengths(chunker, content)).isEqualTo(lengths(new Chunker(KNOWN, SMALL), content));
    }

    @Test
    void cut_rangeOutsideOfTheBuffer_isRefused() {
        Chunker chunker = new Chunker(KNOWN, SMALL);

        assertThatThrownBy(() -> chunker.cut(new byte[10], 5, 11, true)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void sizes_impossible_areRefused() {
        assertThatThrownBy(() -> new ChunkSizes(64, 20, 1000)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ChunkSizes(1000, 20, 999)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ChunkSizes(1000, 0, 2000)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void polynomial_ofAnotherDegree_isRefused() {
        Polynomial small = new Polynomial(0x11b);

        assertThatThrownBy(() -> new Chunker(small, SMALL)).isInstanceOf(IllegalArgumentException.class);
    }

    static List<Integer> lengths(Chunker chunker, byte[] content) {
        List<Integer> lengths = new ArrayList<>();
        int from = 0;
        int length = chunker.cut(content, from, content.length, true);
        while (length != Chunker.NONE) {
            lengths.add(length);
            from += length;
            length = chunker.cut(content, from, content.length, true);
        }
        assertThat(from).isEqualTo(content.length);
        return lengths;
    }

    private static int startOf(int length, List<Integer> lengths) {
        return lengths.subList(0, lengths.indexOf(length)).stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** The buffer grows by up to so many bytes at a time; what is taken away makes the rest move, as a caller would move it. */
    private static List<Integer> fedInPieces(Chunker chunker, byte[] content, int piece, Random random) {
        List<Integer> lengths = new ArrayList<>();
        byte[] buffer = new byte[0];
        int fed = 0;
        while (fed < content.length || buffer.length > 0) {
            int length = chunker.cut(buffer, 0, buffer.length, fed == content.length);
            if (length == Chunker.NONE) {
                int more = Math.min(content.length - fed, 1 + random.nextInt(piece));
                int kept = buffer.length;
                buffer = Arrays.copyOf(buffer, kept + more);
                System.arraycopy(content, fed, buffer, kept, more);
                fed += more;
            } else {
                lengths.add(length);
                buffer = Arrays.copyOfRange(buffer, length, buffer.length);
            }
        }
        return lengths;
    }

    /** As restic's own code puts it: bit by bit, with its byte in the window, from the beginning of each chunk. */
    private static List<Integer> byDefinition(Polynomial polynomial, ChunkSizes sizes, byte[] content) {
        List<Integer> lengths = new ArrayList<>();
        int from = 0;
        while (from < content.length) {
            int length = Math.min(sizes.min() - 64, content.length - from);
            byte[] window = new byte[64];
            window[63] = 1;
            boolean split = false;
            while (!split && length < sizes.max() && from + length < content.length) {
                System.arraycopy(window, 1, window, 0, 63);
                window[63] = content[from + length];
                length++;
                split = length >= sizes.min() && (digest(polynomial, window) & ((1 << sizes.splitBits()) - 1)) == 0;
            }
            lengths.add(length);
            from += length;
        }
        return lengths;
    }

    private static long digest(Polynomial polynomial, byte[] window) {
        long digest = 0;
        for (byte value : window) {
            for (int bit = 7; bit >= 0; bit--) {
                digest = polynomial.remainder(digest << 1 | (value >> bit & 1));
            }
        }
        return digest;
    }

    private static byte[] knownContent(int length) {
        byte[] content = new byte[length];
        MessageDigest sha256 = Id.sha256();
        for (int i = 0; i < length / 32; i++) {
            ByteBuffer number = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
            System.arraycopy(sha256.digest(number.putLong(i).array()), 0, content, 32 * i, 32);
        }
        return content;
    }

    private static byte[] random(int length, long seed) {
        byte[] bytes = new byte[length];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }
}
