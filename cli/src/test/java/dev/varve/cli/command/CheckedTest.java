package dev.varve.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.varve.CheckDepth;
import dev.varve.CheckReport;
import dev.varve.Finding;
import dev.varve.Finding.Severity;
import dev.varve.Health;
import dev.varve.Snapshot;
import dev.varve.Snapshot.Origin;
import dev.varve.Snapshot.Status;
import dev.varve.Snapshot.Trigger;
import dev.varve.cli.command.CheckCommand.Checked;
import dev.varve.cli.output.Console;
import dev.varve.cli.output.Streams;
import dev.varve.cli.output.Verbosity;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a check says of a disk that will not give a file out, which a test cannot bring about for every user. */
class CheckedTest {

    private static final String WHOLE = "20251104_120000";
    private static final String DAMAGED = "20251104_120100";
    private static final String UNREAD = "20251104_120200";

    private static final CheckReport REPORT = new CheckReport(
            List.of(snapshot(WHOLE, Status.ACTIVE)),
            List.of(snapshot(DAMAGED, Status.CORRUPTED)),
            List.of(snapshot(UNREAD, Status.ACTIVE)),
            List.of(new Finding(Severity.ERROR, UNREAD, "its file cannot be read.", "")));

    @Test
    void text_ofWhatTheDiskWillNotGiveOut_claimsNothingOfIt() throws IOException {
        assertThat(said(false))
                .isEqualTo("error    " + UNREAD + ": its file cannot be read.\n\n"
                        + "1 snapshot valid, read back and compared; 1 corrupted; 1 could not be read\n");
    }

    @Test
    void json_ofWhatTheDiskWillNotGiveOut_listsItApart() throws IOException {
        JsonNode json = JsonMapper.builder().build().readTree(said(true));
        assertThat(json.get("sound").asBoolean()).isFalse();
        assertThat(json.get("corrupted").asInt()).isEqualTo(1);
        assertThat(json.get("unread").asInt()).isEqualTo(1);
        assertThat(json.at("/unread_snapshots/0/id").asString()).isEqualTo(UNREAD);
    }

    private static String said(boolean json) throws IOException {
        var out = new ByteArrayOutputStream();
        var streams = new Streams(out, OutputStream.nullOutputStream(), false, false, () -> 80, StandardCharsets.UTF_8);
        try (var console = new Console(streams, Verbosity.NORMAL, json, false, ZoneOffset.UTC)) {
            console.answer(new Checked(REPORT, CheckDepth.CONTENT));
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Snapshot snapshot(String id, Status status) {
        var time = OffsetDateTime.parse("2025-11-04T12:00:00+01:00");
        var origin = new Origin("", List.of());
        return new Snapshot(
                id,
                time,
                "",
                "0123456789abcdef",
                100,
                50,
                new TreeSet<>(),
                status,
                Health.UNKNOWN,
                Trigger.MANUAL,
                false,
                origin,
                "");
    }
}
