package dev.varve.restic.snapshot;

import dev.varve.restic.blob.Id;
import dev.varve.restic.json.JsonOutput;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a snapshot: restic's members as restic does, then rustic's, then the unknown ones. */
final class SnapshotWriter {
    private final JsonOutput json = new JsonOutput();

    private SnapshotWriter() {}

    static byte[] write(SnapshotFile snapshot) {
        return new SnapshotWriter().all(snapshot);
    }

    private byte[] all(SnapshotFile snapshot) {
        Lineage lineage = snapshot.lineage();
        Origin origin = snapshot.origin();
        json.raw('{').member("time").time(snapshot.time());
        id("parent", lineage.parent());
        id("tree", snapshot.tree());
        json.member("paths").strings(snapshot.paths());
        text("hostname", origin.hostname());
        text("username", origin.username());
        number("uid", origin.uid());
        number("gid", origin.gid());
        texts("excludes", snapshot.excludes());
        texts("tags", snapshot.remarks().tags());
        id("original", lineage.original());
        text("program_version", snapshot.programVersion());
        Summary summary = snapshot.summary();
        if (summary != null) {
            SummaryJson.write(summary, json.member("summary"));
        }
        additions(snapshot);
        json.members(snapshot.others());
        return json.raw('}').toBytes();
    }

    private void additions(SnapshotFile snapshot) {
        text("label", snapshot.remarks().label());
        text("description", snapshot.remarks().description());
        switch (snapshot.remarks().deletion()) {
            case Deletion.NotSet notSet -> {}
            case Deletion.Never never -> json.member("delete").string("Never");
            case Deletion.After after ->
                json.member("delete")
                        .raw('{')
                        .member("After")
                        .time(after.time())
                        .raw('}');
            case Deletion.Other other -> json.member("delete").raw(other.json());
        }
        List<Id> parents = snapshot.lineage().parents();
        if (!parents.isEmpty()) {
            json.member("parents").raw('[');
            parents.forEach(parent -> json.separate().id(parent));
            json.raw(']');
        }
    }

    private void id(String name, @Nullable Id id) {
        if (id != null) {
            json.member(name).id(id);
        }
    }

    private void text(String name, String text) {
        if (!text.isEmpty()) {
            json.member(name).string(text);
        }
    }

    private void texts(String name, List<String> texts) {
        if (!texts.isEmpty()) {
            json.member(name).strings(texts);
        }
    }

    private void number(String name, int number) {
        if (number != 0) {
            json.member(name).unsigned(Integer.toUnsignedLong(number));
        }
    }
}
