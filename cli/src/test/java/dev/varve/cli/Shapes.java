package dev.varve.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import tools.jackson.databind.JsonNode;

/** The shapes of {@code docs/json.md}: every name is there, in this order, and no other. */
public final class Shapes {

    private Shapes() {}

    /** An object with these names. */
    public static void assertNames(JsonNode object, String... names) {
        assertThat(object.propertyNames()).containsExactly(names);
    }

    /** A snapshot. */
    public static void assertSnapshot(JsonNode snapshot) {
        assertNames(
                snapshot,
                "id",
                "time",
                "description",
                "hash",
                "size",
                "stored_size",
                "tags",
                "status",
                "health",
                "trigger",
                "pinned",
                "origin",
                "archived_by");
        assertNames(snapshot.get("health"), "verdict", "reason");
        assertNames(snapshot.get("origin"), "host", "paths");
        assertThat(OffsetDateTime.parse(snapshot.get("time").asString())).isNotNull();
        assertThat(snapshot.get("hash").asString()).matches("[0-9a-f]{8,64}");
        assertThat(snapshot.get("status").asString()).isIn("active", "archived", "corrupted");
        assertThat(snapshot.get("trigger").asString()).isIn("manual", "save", "watch", "schedule", "before-restore");
        assertThat(snapshot.get("tags").isArray()).isTrue();
        assertThat(snapshot.get("pinned").isBoolean()).isTrue();
        assertThat(snapshot.get("size").isNumber()).isTrue();
    }

    /** A finding. */
    public static void assertFinding(JsonNode finding) {
        assertNames(finding, "severity", "subject", "meaning", "remedy");
        assertThat(finding.get("severity").asString()).isIn("info", "warning", "error");
    }
}
