package dev.varve.restic.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.varve.restic.blob.BlobType;
import dev.varve.restic.blob.FormatException;
import dev.varve.restic.blob.Id;
import dev.varve.restic.json.RawMember;
import dev.varve.restic.pack.PackEntry;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IndexFileTest {
    private static final Id A = Id.of(new byte[] {1});
    private static final Id B = Id.of(new byte[] {2});
    private static final String BLOB = "{\"id\":\"" + B.hex() + "\",\"type\":\"data\",\"offset\":0,\"length\":5}";
    private static final String RUSTIC = "{\"packs\":[{\"id\":\"" + A.hex() + "\",\"blobs\":[" + BLOB
            + ",{\"id\":\"" + A.hex()
            + "\",\"type\":\"tree\",\"offset\":5,\"length\":50,\"uncompressed_length\":70}],\"time\":\"2026-01-01T00:00:00+01:00\",\"size\":99}]"
            + ",\"packs_to_delete\":[{\"id\":\"" + B.hex() + "\",\"blobs\":[" + BLOB
            + "],\"time\":null}],\"more\":[1, 2]}\n";

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void file_ofRustic_isReadAndWrittenTheSame() throws Exception {
        IndexFile file = IndexFile.read(bytes(RUSTIC));

        assertThat(file.packs())
                .extracting(IndexFile.Pack::state)
                .containsExactly(PackState.LIVE, PackState.TO_BE_DELETED);
        assertThat(file.packs().get(0).entries())
                .containsExactly(new PackEntry(B, BlobType.DATA, 0, 5, 0), new PackEntry(A, BlobType.TREE, 5, 50, 70));
        assertThat(file.packs().get(0).others()).contains(new RawMember("size", "99"));
        assertThat(new String(file.write(), StandardCharsets.UTF_8)).isEqualTo(RUSTIC);
    }

    @Test
    void file_thatSupersedes_tellsItAndIsWrittenWithout() throws Exception {
        IndexFile file = IndexFile.read(bytes("{\"supersedes\":[\"" + A.hex() + "\"],\"packs\":null}"));
        assertThat(file.supersedes()).containsExactly(A);
        assertThat(file.write()).isEqualTo(bytes("{\"packs\":[]}\n"));
    }

    @Test
    void pack_whoseIdStandsLast_isRead() throws Exception {
        IndexFile file = IndexFile.read(bytes("{\"packs\":[{\"blobs\":[" + BLOB + "],\"id\":\"" + A.hex() + "\"}]}"));
        assertThat(file.packs())
                .containsExactly(new IndexFile.Pack(A, List.of(new PackEntry(B, BlobType.DATA, 0, 5, 0))));
    }

    @Test
    void writer_usedAgain_startsAnew() {
        IndexWriter writer = new IndexWriter();
        writer.add(A, List.of(new PackEntry(B, BlobType.DATA, 0, 5, 0)));
        assertThat(writer.blobs()).isEqualTo(1);
        assertThat(writer.finish()).hasSize(writer.length() + 3 + 75 + BLOB.length() + 9);
        assertThat(writer.finish()).isEqualTo(bytes("{\"packs\":[]}\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"type\":\"blob\"",
                "\"type\":null",
                "\"offset\":-1",
                "\"offset\":4294967296",
                "\"length\":2147483648",
                "\"length\":1.5",
                "\"id\":\"12\"",
                "\"id\":null",
                "\"uncompressed_length\":[]"
            })
    void blob_ofWrongValue_isRefused(String member) {
        String blob = BLOB.substring(0, BLOB.length() - 1) + "," + member + "}";
        assertThatThrownBy(() ->
                        IndexFile.read(bytes("{\"packs\":[{\"id\":\"" + A.hex() + "\",\"blobs\":[" + blob + "]}]}")))
                .isInstanceOf(FormatException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{\"packs\":{}}",
                "{\"packs\":[{\"blobs\":[]}]}",
                "{\"packs\":[]",
                "{\"packs\":[]}{}",
                "null"
            })
    void file_thatIsNoIndex_isRefused(String json) {
        assertThatThrownBy(() -> IndexFile.read(bytes(json))).isInstanceOf(FormatException.class);
    }
}
