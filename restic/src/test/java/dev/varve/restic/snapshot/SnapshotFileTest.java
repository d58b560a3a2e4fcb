package dev.varve.restic.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.varve.restic.blob.FormatException;
import dev.varve.restic.blob.Id;
import dev.varve.restic.json.RawMember;
import dev.varve.restic.json.Timestamp;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SnapshotFileTest {
    private static final Id A = Id.of(new byte[] {1});
    private static final Id B = Id.of(new byte[] {2});
    private static final String SMALL =
            "{\"time\":\"2026-01-02T03:04:05.6Z\",\"tree\":\"" + A.hex() + "\",\"paths\":[\"/x\"]}";
    private static final String GOLDEN = "{\"time\":\"2026-01-02T03:04:05.123456789+01:00\",\"parent\":\"" + A.hex()
            + "\",\"tree\":\"" + B.hex()
            + "\",\"paths\":[\"/a\\u0026b\"],\"hostname\":\"h\",\"username\":\"u\",\"uid\":4294967295,\"gid\":5,\"excludes\":[\"*\"],\"tags\":[\"t\"],\"original\":\""
            + B.hex()
            + "\",\"program_version\":\"restic 0.19.1\",\"summary\":{\"backup_start\":\"2026-01-02T03:04:05Z\",\"backup_end\":\"2026-01-02T03:04:06Z\""
            + ",\"files_new\":1,\"files_changed\":2,\"files_unmodified\":3,\"dirs_new\":4,\"dirs_changed\":5,\"dirs_unmodified\":6,\"data_blobs\":7,\"tree_blobs\":8"
            + ",\"data_added\":9,\"data_added_packed\":10,\"total_files_processed\":11,\"total_bytes_processed\":12,\"command\":\"rustic backup\"}"
            + ",\"label\":\"l\",\"description\":\"d\",\"delete\":{\"After\":\"2027-01-01T00:00:00Z\"},\"parents\":[\""
            + A.hex() + "\"],\"new\":{\"x\": 1}}";

    private static SnapshotFile read(String json) throws FormatException {
        return SnapshotFile.read(json.getBytes(StandardCharsets.UTF_8));
    }

    private static String written(SnapshotFile snapshot) {
        return new String(snapshot.write(), StandardCharsets.UTF_8);
    }

    private static String with(String members) {
        return SMALL.substring(0, SMALL.length() - 1) + "," + members + "}";
    }

    @Test
    void snapshot_ofAllThatThereIs_isReadAndWrittenTheSame() throws Exception {
        SnapshotFile snapshot = read(GOLDEN);

        assertThat(snapshot.lineage()).isEqualTo(new Lineage(A, B, List.of(A)));
        assertThat(snapshot.origin()).isEqualTo(new Origin("h", "u", -1, 5));
        assertThat(snapshot.remarks().deletion())
                .isEqualTo(new Deletion.After(Timestamp.parse("2027-01-01T00:00:00Z")));
        assertThat(snapshot.whatWasDone().orElseThrow().added()).isEqualTo(new Summary.Added(7, 8, 9, 10));
        assertThat(snapshot.others()).containsExactly(new RawMember("new", "{\"x\": 1}"));
        assertThat(written(snapshot)).isEqualTo(GOLDEN);
    }

    @Test
    void snapshot_ofTheLeast_isReadAndWrittenTheSame() throws Exception {
        assertThat(written(read(SMALL))).isEqualTo(SMALL);
    }

    @Test
    void nulls_ofRustic_countAsAbsent() throws Exception {
        assertThat(
                        written(
                                read(
                                        with(
                                                "\"parent\":null,\"original\":null,\"description\":null,\"summary\":null,\"delete\":\"NotSet\""))))
                .isEqualTo(SMALL);
    }

    @Test
    void deletion_thatNobodyKnows_isKept() throws Exception {
        for (String delete : List.of(
                "{\"After\":\"some day\"}",
                "[\"Never\"]",
                "{\"Before\":1}",
                "\"Later\"",
                "{\"After\":\"2027-01-01T00:00:00Z\",\"x\":1}")) {
            SnapshotFile snapshot = read(with("\"delete\":" + delete));
            assertThat(snapshot.remarks().deletion()).isEqualTo(new Deletion.Other(delete));
            assertThat(written(snapshot)).isEqualTo(with("\"delete\":" + delete));
        }
    }

    @Test
    void changedCopy_ofSnapshot_namesTheFirstAsItsOriginal() throws Exception {
        SnapshotFile tagged = read(SMALL).withTags(A, List.of("x"));
        SnapshotFile pinned = tagged.withDeletion(B, new Deletion.Never()).withDescription(B, "good");

        assertThat(tagged.lineage().original()).isEqualTo(A);
        assertThat(written(pinned))
                .isEqualTo(with("\"tags\":[\"x\"],\"original\":\"" + A.hex()
                        + "\",\"description\":\"good\",\"delete\":\"Never\""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"tree\":null",
                "\"tree\":\"xy\"",
                "\"time\":null",
                "\"time\":\"today\"",
                "\"paths\":\"/x\"",
                "\"paths\":[1]",
                "\"uid\":-1",
                "\"uid\":4294967296",
                "\"tags\":{}",
                "\"summary\":[]",
                "\"summary\":{\"files_new\":-1}",
                "\"description\":1",
                "\"parents\":[null]"
            })
    void value_ofWrongType_isRefused(String member) {
        assertThatThrownBy(() -> read(with(member))).isInstanceOf(FormatException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[]", "{\"time\":\"2026-01-02T03:04:05Z\"}", "{\"tree\":"})
    void file_thatIsNoSnapshot_isRefused(String json) {
        assertThatThrownBy(() -> read(json)).isInstanceOf(FormatException.class);
    }
}
