package dev.varve.plain.gzip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GzipLabelTest {
    private static final int HEX = 64;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"data.json, data.json", "Größe.json, Größe.json", "データ.json, ___.json", "a\u0007b.json, a_b.json"})
    void name_isWrittenAsFarAsTheHeaderCanSayIt(String name, String read) throws IOException {
        assertThat(roundTrip(GzipLabel.of(name, Instant.EPOCH, new byte[HEX])).name())
                .contains(read);
    }

    @Test
    void name_ofAstralCharactersAndGreatLength_isCut() throws IOException {
        assertThat(roundTrip(GzipLabel.of("😀".repeat(300), Instant.EPOCH, new byte[HEX]))
                        .name())
                .contains("_".repeat(255));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1969-12-31T23:59:59Z", "2106-02-07T06:28:16Z", "1970-01-01T00:00:00Z"})
    void time_thatDoesNotFit_isLeftOut(Instant modified) throws IOException {
        assertThat(roundTrip(GzipLabel.of("a", modified, new byte[HEX])).modified())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1970-01-01T00:00:01Z", "2038-01-19T03:14:08Z", "2106-02-07T06:28:15Z"})
    void time_thatFits_comesBack(Instant modified) throws IOException {
        assertThat(roundTrip(GzipLabel.of("a", modified, new byte[HEX])).modified())
                .contains(modified);
    }

    @Test
    void entry_ofTheMostBytes_comesBack() throws IOException {
        byte[] entry = GzipSamples.noise(Layout.MAX_ENTRY, 1);
        assertThat(roundTrip(GzipLabel.of("a", Instant.EPOCH, entry)).entry())
                .hasValueSatisfying(
                        read -> assertThat(read).endsWith(java.util.Arrays.copyOfRange(entry, HEX, entry.length)));
    }

    @Test
    void label_thatDoesNotFit_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GzipLabel.of("a", Instant.EPOCH, new byte[Layout.MAX_ENTRY + 1]))
                .withMessageContaining("65515");
        assertThatIllegalArgumentException().isThrownBy(() -> GzipLabel.of("", Instant.EPOCH, new byte[0]));
    }

    @ParameterizedTest
    @ValueSource(ints = {-2, 37, 101, Integer.MAX_VALUE})
    void hashPlace_outsideOfTheEntry_isRefused(int offset) {
        GzipLabel label = GzipLabel.of("a", Instant.EPOCH, new byte[HEX + 36]);
        assertThatIllegalArgumentException().isThrownBy(() -> new FirstHeader(label, offset));
    }

    @Test
    void label_doesNotShareItsBytes() {
        byte[] entry = {1, 2, 3};
        GzipLabel label = GzipLabel.of("a", Instant.EPOCH, entry);
        entry[0] = 9;
        label.entry().orElseThrow()[1] = 9;
        assertThat(label.entry().orElseThrow()).containsExactly(1, 2, 3);
        assertThat(label).isEqualTo(GzipLabel.of("a", Instant.EPOCH, new byte[] {1, 2, 3}));
    }

    private GzipLabel roundTrip(GzipLabel label) throws IOException {
        try (FileChannel file = FileChannel.open(
                folder.resolve("label.gz"),
                StandardOpenOption.CREATE_NEW,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE)) {
            new GzipWriter(6, 1)
                    .write(Channels.newChannel(new ByteArrayInputStream(new byte[10])), file, label, 0, size -> {});
            return GzipLabel.read(file);
        }
    }
}
