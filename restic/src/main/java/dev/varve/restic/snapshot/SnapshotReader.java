package dev.varve.restic.snapshot;

import dev.varve.restic.blob.FormatException;
import dev.varve.restic.blob.Id;
import dev.varve.restic.json.JsonInput;
import dev.varve.restic.json.RawMember;
import dev.varve.restic.json.Timestamp;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Gathers the members of a snapshot, in whatever order they stand. */
final class SnapshotReader {
    private static final long LARGEST_32_BITS = 0xFFFF_FFFFL;

    private final JsonInput json;
    private @Nullable Timestamp time;
    private @Nullable Id tree;
    private @Nullable Id parent;
    private @Nullable Id original;
    private List<Id> parents = List.of();
    private List<String> paths = List.of();
    private List<String> excludes = List.of();
    private List<String> tags = List.of();
    private String hostname = "";
    private String username = "";
    private int uid;
    private int gid;
    private String programVersion = "";
    private String label = "";
    private String description = "";
    private Deletion deletion = new Deletion.NotSet();
    private @Nullable Summary summary;
    private final List<RawMember> others = new ArrayList<>();

    SnapshotReader(JsonInput json) {
        this.json = json;
    }

    SnapshotFile read() throws FormatException {
        json.beginObject("the snapshot");
        while (json.nextMember()) {
            member(json.name());
        }
        json.end();
        if (time == null || tree == null) {
            throw new FormatException("the snapshot has no " + (time == null ? "'time'" : "'tree'"));
        }
        return new SnapshotFile(
                time,
                new Lineage(parent, original, parents),
                tree,
                paths,
                new Origin(hostname, username, uid, gid),
                excludes,
                new Remarks(tags, label, description, deletion),
                programVersion,
                summary,
                others);
    }

    private void member(String name) throws FormatException {
        switch (name) {
            case "time" -> time = json.isNull() ? null : Timestamp.parse(json.text("'time'"));
            case "parent" -> parent = id("'parent'");
            case "tree" -> tree = id("'tree'");
            case "paths" -> paths = json.texts("'paths'");
            case "hostname" -> hostname = json.text("'hostname'");
            case "username" -> username = json.text("'username'");
            case "uid" -> uid = (int) json.number("'uid'", LARGEST_32_BITS);
            case "gid" -> gid = (int) json.number("'gid'", LARGEST_32_BITS);
            case "excludes" -> excludes = json.texts("'excludes'");
            case "tags" -> tags = json.texts("'tags'");
            case "original" -> original = id("'original'");
            case "program_version" -> programVersion = json.text("'program_version'");
            case "summary" -> summary = json.isNull() ? null : SummaryJson.read(json);
            default -> addition(name);
        }
    }

    private void addition(String name) throws FormatException {
        switch (name) {
            case "label" -> label = json.text("'label'");
            case "description" -> description = json.text("'description'");
            case "delete" -> deletion = deletion();
            case "parents" -> parents = Objects.requireNonNullElse(json.ids("'parents'"), List.of());
            default -> others.add(json.raw());
        }
    }

    private @Nullable Id id(String place) throws FormatException {
        return json.isNull() ? null : json.id(place);
    }

    private Deletion deletion() throws FormatException {
        String value = json.rawValue();
        return switch (value) {
            case "null", "\"NotSet\"" -> new Deletion.NotSet();
            case "\"Never\"" -> new Deletion.Never();
            default -> after(value);
        };
    }

    private static Deletion after(String value) {
        try (JsonInput json = JsonInput.of(value.getBytes(StandardCharsets.UTF_8))) {
            json.beginObject("'delete'");
            if (json.nextMember() && json.name().equals("After")) {
                Timestamp time = Timestamp.parse(json.text("'After'"));
                return json.nextMember() ? new Deletion.Other(value) : new Deletion.After(time);
            }
            return new Deletion.Other(value);
        } catch (FormatException e) {
            return new Deletion.Other(value);
        }
    }
}
