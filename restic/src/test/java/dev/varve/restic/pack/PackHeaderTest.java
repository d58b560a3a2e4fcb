package dev.varve.restic.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.varve.restic.blob.BlobType;
import dev.varve.restic.blob.FormatException;
import dev.varve.restic.blob.Id;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PackHeaderTest {
    private static final int OVERHEAD = 32;
    private static final Id FIRST = Id.of(new byte[] {1});
    private static final Id SECOND = Id.of(new byte[] {2});

    @Test
    void header_ofTwoBlobs_isLaidOutAsSpecified() {
        byte[] header = PackHeader.write(List.of(
                new PackEntry(FIRST, BlobType.DATA, 0, 0x1234, 0),
                new PackEntry(SECOND, BlobType.TREE, 0x1234, 0x21, 0x10203)));

        assertThat(HexFormat.of().formatHex(header))
                .isEqualTo("00" + "34120000" + FIRST.hex() + "03" + "21000000" + "03020100" + SECOND.hex());
    }

    @Test
    void header_parsedAndWritten_isTheSame() throws Exception {
        Random random = new Random(5);
        List<PackEntry> entries = new ArrayList<>();
        long end = 0;
        for (int i = 0; i < 1000; i++) {
            BlobType type = random.nextBoolean() ? BlobType.DATA : BlobType.TREE;
            Id id = new Id(random.nextLong(), random.nextLong(), random.nextLong(), random.nextLong());
            PackEntry entry =
                    new PackEntry(id, type, end, random.nextInt(Integer.MAX_VALUE), random.nextInt(2) * (1 + i));
            entries.add(entry);
            end = entry.end();
        }
        assertThat(PackHeader.parse(PackHeader.write(entries), end)).isEqualTo(entries);
    }

    @Test
    void header_damagedAnywhere_isRefusedOrAnotherHeader() throws Exception {
        byte[] header = PackHeader.write(List.of(new PackEntry(FIRST, BlobType.DATA, 0, 50, 90)));
        for (int length = 1; length < header.length; length++) {
            byte[] cut = Arrays.copyOf(header, length);
            assertThatThrownBy(() -> PackHeader.parse(cut, 50)).isInstanceOf(FormatException.class);
        }
        for (int kind = 4; kind < 256; kind++) {
            byte[] other = header.clone();
            other[0] = (byte) kind;
            assertThatThrownBy(() -> PackHeader.parse(other, 50)).hasMessageContaining("unknown kind " + kind);
        }
    }

    @Test
    void header_whoseBlobsDoNotFillThePack_isRefused() {
        byte[] header = PackHeader.write(List.of(new PackEntry(FIRST, BlobType.DATA, 0, 50, 0)));
        assertThatThrownBy(() -> PackHeader.parse(header, 51))
                .isInstanceOf(FormatException.class)
                .hasMessage("the pack header lists 50 bytes of blobs, but 51 lie before it");
    }

    @Test
    void header_ofHugeBlob_isRefused() {
        byte[] header = PackHeader.write(List.of(new PackEntry(FIRST, BlobType.DATA, 0, 50, 0)));
        header[4] = (byte) 0x80;
        assertThatThrownBy(() -> PackHeader.parse(header, 50)).hasMessageContaining("longer than 2 GiB");
    }

    @Test
    void header_ofBlobsThatDoNotFollowEachOther_isNotWritten() {
        assertThatThrownBy(() -> PackHeader.write(List.of(new PackEntry(FIRST, BlobType.DATA, 1, 50, 0))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void trailer_readBack_isTheLength() throws Exception {
        assertThat(PackHeader.sealedLength(PackHeader.trailer(0x10203), 1 << 20, OVERHEAD))
                .isEqualTo(0x10203);
    }

    @Test
    void trailer_ofImpossibleLength_isRefused() {
        for (int length : new int[] {0, 1, OVERHEAD, PackHeader.LONGEST_SEALED + 1, 1000, -1, Integer.MIN_VALUE}) {
            assertThatThrownBy(() -> PackHeader.sealedLength(PackHeader.trailer(length), 1000, OVERHEAD))
                    .isInstanceOf(FormatException.class);
        }
        assertThatThrownBy(() -> PackHeader.sealedLength(new byte[3], 3, OVERHEAD))
                .hasMessage("the pack is only 3 bytes long");
    }
}
