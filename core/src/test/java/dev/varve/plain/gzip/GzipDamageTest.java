package dev.varve.plain.gzip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever happens to the bytes of a file of ours, the reader sees it. */
class GzipDamageTest {
    @TempDir
    Path folder;

    /** Runs of one byte are the hard case: a match at distance 1 or 2 unpacks to the same content, so no checksum of the content tells. */
    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "json"})
    void smallFile_withAnyBitFlipped_isRefused(String content) throws IOException {
        byte[] bytes = content.equals("json") ? GzipSamples.json(700, 5) : content.getBytes();
        byte[] sound = Files.readAllBytes(GzipSamples.packed(folder, bytes));
        for (int bit = 0; bit < sound.length * 8; bit++) {
            byte[] damaged = sound.clone();
            damaged[bit / 8] ^= (byte) (1 << bit % 8);
            assertRefused(damaged, "bit " + bit);
        }
    }

    @Test
    void smallStoredFile_withAnyBitFlipped_isRefused() throws IOException {
        byte[] sound = Files.readAllBytes(GzipSamples.packed(folder, GzipSamples.noise(100, 1), new GzipWriter(0, 1)));
        for (int bit = 0; bit < sound.length * 8; bit++) {
            byte[] damaged = sound.clone();
            damaged[bit / 8] ^= (byte) (1 << bit % 8);
            assertRefused(damaged, "bit " + bit);
        }
    }

    @Test
    void largeFile_withAnyHundredthByteChanged_isRefused() throws IOException {
        byte[] content = GzipSamples.json(Layout.BLOCK + 100_000, 4);
        byte[] sound = Files.readAllBytes(GzipSamples.packed(folder, content));
        Path file = GzipSamples.stored(folder, sound);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            for (int at = 0; at < sound.length; at += 100) {
                byte bit = (byte) (1 << at / 100 % 8);
                channel.write(ByteBuffer.wrap(new byte[] {(byte) (sound[at] ^ bit)}), at);
                assertRefused(channel, "byte " + at);
                channel.write(ByteBuffer.wrap(new byte[] {sound[at]}), at);
            }
            assertThat(GzipSamples.read(file)).isEqualTo(content);
        }
    }

    @Test
    void largeFile_withAnyBitOfAHeaderFlipped_isRefused() throws IOException {
        byte[] sound = Files.readAllBytes(GzipSamples.packed(folder, manyMembers()));
        for (int start : memberOffsets(sound)) {
            int headerEnd = start == 0 ? firstHeaderLength() : start + Layout.HEADER;
            for (int bit = start * 8; bit < headerEnd * 8; bit++) {
                byte[] damaged = sound.clone();
                damaged[bit / 8] ^= (byte) (1 << bit % 8);
                assertRefused(damaged, "bit " + bit);
            }
        }
    }

    @Test
    void smallFile_cutShortAnywhere_isRefused() throws IOException {
        byte[] sound = Files.readAllBytes(GzipSamples.packed(folder, GzipSamples.json(300, 1)));
        for (int length = 0; length < sound.length; length++) {
            assertRefused(Arrays.copyOf(sound, length), "length " + length);
        }
    }

    @Test
    void largeFile_cutShortInsideOfAMember_isRefused() throws IOException {
        byte[] sound = Files.readAllBytes(GzipSamples.packed(folder, manyMembers()));
        for (int start : memberOffsets(sound)) {
            for (int more : new int[] {1, 9, 10, 12, 27, 28, 29, 1000}) {
                assertRefused(Arrays.copyOf(sound, start + more), "length " + (start + more));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8, 28, 5000})
    void file_withGarbageOrZerosBehind_isRefused(int extra) throws IOException {
        byte[] sound = Files.readAllBytes(GzipSamples.packed(folder, manyMembers()));
        assertRefused(Arrays.copyOf(sound, sound.length + extra), "zeros");
        assertRefused(joined(sound, GzipSamples.noise(extra, 2)), "noise");
    }

    @Test
    void file_withAnotherFileBehind_isRefused() throws IOException {
        byte[] sound = Files.readAllBytes(GzipSamples.packed(folder, manyMembers()));
        assertRefused(joined(sound, sound), "twice the same");
    }

    @Test
    void file_whoseLastMembersAreGone_isToldBySizeAndHash() throws IOException {
        byte[] sound = Files.readAllBytes(GzipSamples.packed(folder, manyMembers()));
        List<Integer> offsets = memberOffsets(sound);
        Path shorter = GzipSamples.stored(folder, Arrays.copyOf(sound, offsets.getLast()));
        try (FileChannel channel = FileChannel.open(shorter);
                GzipReader reader = GzipReader.open(channel, Long.MAX_VALUE, 2)) {
            reader.stream().transferTo(OutputStream.nullOutputStream());
            assertThat(reader.size()).isEqualTo((long) (offsets.size() - 1) * Layout.BLOCK);
            assertThat(reader.sha256()).isNotEqualTo(GzipSamples.sha256(manyMembers()));
        }
    }

    @Test
    void damage_isToldWithMemberAndOffset_afterTheSoundMembersBeforeIt() throws IOException {
        byte[] bytes = Files.readAllBytes(GzipSamples.packed(folder, manyMembers()));
        int third = memberOffsets(bytes).get(2);
        bytes[third + 500] ^= 1;
        try (FileChannel channel = FileChannel.open(GzipSamples.stored(folder, bytes));
                GzipReader reader = GzipReader.open(channel, Long.MAX_VALUE, 4)) {
            assertThat(reader.next()).isNotNull();
            assertThat(reader.next()).isNotNull();
            assertThatThrownBy(reader::next)
                    .isInstanceOf(GzipFormatException.class)
                    .hasMessage("gzip member 3 at offset %d: its bytes do not match their checksum", third);
            assertThat(reader.size()).isEqualTo(2 * Layout.BLOCK);
            assertThatThrownBy(reader::next).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(reader::sha256).isInstanceOf(IllegalStateException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 1000, 3 * Layout.BLOCK})
    void content_beyondTheLimit_isRefused(int size) throws IOException {
        Path file = GzipSamples.packed(folder, GzipSamples.json(size, 1));
        assertThat(GzipSamples.read(file, size)).hasSize(size);
        assertThatExceptionOfType(GzipFormatException.class).isThrownBy(() -> GzipSamples.read(file, size - 1));
    }

    /** Members with right checksums, made by someone who wants us to run out of memory or to believe a false size. */
    @Nested
    class HostileMember {
        @Test
        void holdingMoreThanAMemberMay_isRefused() throws IOException {
            assertRefused(framed(new byte[Layout.MAX_CONTENT + 1], Layout.MAX_CONTENT + 1), "too large");
        }

        @ParameterizedTest
        @ValueSource(ints = {0, 1, 99, 101, 4_000_000, -1})
        void claimingAnotherSize_isRefused(int claimed) throws IOException {
            assertRefused(framed(new byte[100], claimed), "claims " + claimed);
        }

        @Test
        void holdingTheMost_isRead() throws IOException {
            byte[] content = GzipSamples.json(Layout.MAX_CONTENT, 8);
            assertThat(GzipSamples.read(GzipSamples.stored(folder, framed(content, content.length))))
                    .isEqualTo(content);
        }

        private byte[] framed(byte[] content, int claimedSize) {
            Deflater deflater = new Deflater(1, true);
            deflater.setInput(content);
            deflater.finish();
            byte[] body = new byte[Layout.packedBound(content.length)];
            int end = deflater.deflate(body);
            deflater.end();
            CRC32 crc = new CRC32();
            crc.update(content);
            ByteBuffer.wrap(body)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putInt(end, (int) crc.getValue())
                    .putInt(end + 4, claimedSize);
            body = Arrays.copyOf(body, end + Layout.TRAILER);
            crc.reset();
            crc.update(body);
            ByteBuffer header =
                    new FirstHeader(GzipSamples.label(), GzipWriter.NO_HASH).sealed(body.length, (int) crc.getValue());
            return joined(header.array(), body);
        }
    }

    private static byte[] manyMembers() {
        return GzipSamples.json(3 * Layout.BLOCK + 1234, 4);
    }

    private static int firstHeaderLength() {
        return new FirstHeader(GzipSamples.label(), GzipWriter.NO_HASH).length();
    }

    private static List<Integer> memberOffsets(byte[] file) {
        List<Integer> offsets = new ArrayList<>();
        ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 0; at < file.length; at += bytes.getInt(at + 16)) {
            offsets.add(at);
        }
        return offsets;
    }

    private static byte[] joined(byte[] one, byte[] other) {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(one);
        both.writeBytes(other);
        return both.toByteArray();
    }

    private void assertRefused(byte[] bytes, String damage) throws IOException {
        Path file = GzipSamples.stored(folder, bytes);
        try (FileChannel channel = FileChannel.open(file)) {
            assertRefused(channel, damage);
        }
        Files.delete(file);
    }

    private static void assertRefused(FileChannel file, String damage) {
        assertThatExceptionOfType(GzipFormatException.class)
                .as(damage)
                .isThrownBy(() -> {
                    try (GzipReader reader = GzipReader.open(file, 1 << 30, 2)) {
                        reader.stream().transferTo(OutputStream.nullOutputStream());
                    }
                })
                .withMessageStartingWith("gzip member ");
    }
}
