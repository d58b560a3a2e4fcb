package dev.varve.plain.gzip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that gzip, pigz, Python or anyone else made: all that RFC 1952 allows, and nothing that it does not. */
class GzipForeignTest {
    private static final int BARE_HEADER = 10;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 25_000, 262_143, 262_144, 262_145, 3_000_000})
    void file_ofAnySize_isRead(int size) throws IOException {
        byte[] content = GzipSamples.json(size, 1);
        assertThat(read(gzip(content))).isEqualTo(content);
    }

    @Test
    void file_ofNoise_isRead() throws IOException {
        byte[] content = GzipSamples.noise(1_000_000, 1);
        assertThat(read(gzip(content))).isEqualTo(content);
    }

    @Test
    void file_ofManyMembers_isRead() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (int size : new int[] {0, 10, 200_000, 0, 0, 70_000, 1, 262_144}) {
            file.writeBytes(gzip(GzipSamples.json(size, size)));
            content.writeBytes(GzipSamples.json(size, size));
        }
        assertThat(read(file.toByteArray())).isEqualTo(content.toByteArray());
    }

    @Test
    void everyHeaderField_isPassedOver() throws IOException {
        byte[] content = GzipSamples.json(5_000, 1);
        byte[] extra = {'A', 'p', 3, 0, 1, 2, 3, 'Z', 'z', 0, 0};
        assertThat(read(withHeader(0x1F, "a.json", "a comment", extra, content)))
                .isEqualTo(content);
    }

    @Test
    void extraField_thatIsNoListOfSubfields_isPassedOver() throws IOException {
        byte[] content = GzipSamples.json(5_000, 1);
        assertThat(read(withHeader(0x04, "", "", new byte[] {1, 2, 3}, content)))
                .isEqualTo(content);
        assertThat(read(withHeader(0x04, "", "", new byte[] {1, 2, 77, 0, 3}, content)))
                .isEqualTo(content);
    }

    @Test
    void headerOfMoreThanAWindow_isRead() throws IOException {
        byte[] content = GzipSamples.json(5_000, 1);
        byte[] extra = new byte[65_535];
        assertThat(read(withHeader(0x1F, "n".repeat(5_000), "c".repeat(20_000), extra, content)))
                .isEqualTo(content);
    }

    @Test
    void headerThatDoesNotEnd_isRefused() throws IOException {
        assertRefused(withHeader(0x08, "n".repeat(600_000), "", new byte[0], new byte[1]), "its header does not end");
    }

    @Test
    void headerChecksum_thatDoesNotMatch_isRefused() throws IOException {
        byte[] file = withHeader(0x0A, "a.json", "", new byte[0], GzipSamples.json(100, 1));
        file[BARE_HEADER] ^= 1;
        assertRefused(file, "its header does not match the header's checksum");
    }

    @Test
    void label_tellsWhatTheHeaderHas() throws IOException {
        byte[] file = withHeader(0x08, "Größe.json", "", new byte[0], new byte[0]);
        GzipLabel named = label(file);
        assertThat(named.name()).contains("Größe.json");
        assertThat(named.modified()).contains(Instant.ofEpochSecond(0x01020304));
        assertThat(named.entry()).isEmpty();
        GzipLabel bare = label(gzip(new byte[0]));
        assertThat(bare.name()).isEmpty();
        assertThat(bare.modified()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 511, 200_000})
    void zerosBehind_arePassedOver(int zeros) throws IOException {
        byte[] content = GzipSamples.json(5_000, 1);
        byte[] file = gzip(content);
        assertThat(read(Arrays.copyOf(file, file.length + zeros))).isEqualTo(content);
    }

    @Test
    void garbageBehind_isRefused() throws IOException {
        byte[] file = gzip(GzipSamples.json(5_000, 1));
        byte[] longer = Arrays.copyOf(file, file.length + 100);
        longer[file.length + 99] = 1;
        assertRefused(longer, "what follows the last member is not gzip");
    }

    @Test
    void file_cutShortAnywhere_isRefused() throws IOException {
        byte[] file = withHeader(0x1F, "a", "b", new byte[] {'A', 'p', 0, 0}, GzipSamples.json(300, 1));
        for (int length = 0; length < file.length; length++) {
            assertRefused(Arrays.copyOf(file, length), "");
        }
    }

    @Test
    void reservedFlagsOrUnknownMethod_areRefused() throws IOException {
        byte[] file = gzip(GzipSamples.json(300, 1));
        file[3] |= 0x20;
        assertRefused(file, "reserved flags are set");
        file[3] = 0;
        file[2] = 7;
        assertRefused(file, "unknown compression method");
        assertRefused("{\"not\":\"gzip\"}".getBytes(StandardCharsets.US_ASCII), "this is not a gzip file");
    }

    @Test
    void bomb_stopsAtTheLimit() throws IOException {
        byte[] file = gzip(new byte[50_000_000]);
        assertThatExceptionOfType(GzipFormatException.class)
                .isThrownBy(() -> GzipSamples.read(GzipSamples.stored(folder, file), 1_000_000))
                .withMessageContaining("longer than the 1000000 bytes it may have");
    }

    private byte[] read(byte[] file) throws IOException {
        return GzipSamples.read(GzipSamples.stored(folder, file));
    }

    private GzipLabel label(byte[] file) throws IOException {
        try (FileChannel channel = FileChannel.open(GzipSamples.stored(folder, file))) {
            return GzipLabel.read(channel);
        }
    }

    private void assertRefused(byte[] file, String message) {
        assertThatExceptionOfType(GzipFormatException.class)
                .isThrownBy(() -> read(file))
                .withMessageContaining(message);
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (GZIPOutputStream packed = new GZIPOutputStream(file)) {
            packed.write(content);
        }
        return file.toByteArray();
    }

    private static byte[] withHeader(int flags, String name, String comment, byte[] extra, byte[] content)
            throws IOException {
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        header.writeBytes(new byte[] {0x1F, (byte) 0x8B, 8, (byte) flags, 4, 3, 2, 1, 0, 3});
        if ((flags & 0x04) != 0) {
            header.write(extra.length);
            header.write(extra.length >> 8);
            header.writeBytes(extra);
        }
        if ((flags & 0x08) != 0) {
            header.writeBytes((name + "\0").getBytes(StandardCharsets.ISO_8859_1));
        }
        if ((flags & 0x10) != 0) {
            header.writeBytes((comment + "\0").getBytes(StandardCharsets.ISO_8859_1));
        }
        if ((flags & 0x02) != 0) {
            CRC32 crc = new CRC32();
            crc.update(header.toByteArray());
            header.write((int) crc.getValue());
            header.write((int) crc.getValue() >> 8);
        }
        byte[] bare = gzip(content);
        header.write(bare, BARE_HEADER, bare.length - BARE_HEADER);
        return header.toByteArray();
    }
}
