package dev.varve.restic.snapshot;

import dev.varve.restic.blob.FormatException;
import dev.varve.restic.json.JsonInput;
import dev.varve.restic.json.JsonOutput;
import dev.varve.restic.json.RawMember;
import dev.varve.restic.json.Timestamp;
import java.util.ArrayList;
import java.util.List;

/** A summary as JSON. */
final class SummaryJson {
    private static final List<String> NUMBERS = List.of(
            "files_new",
            "files_changed",
            "files_unmodified",
            "dirs_new",
            "dirs_changed",
            "dirs_unmodified",
            "data_blobs",
            "tree_blobs",
            "data_added",
            "data_added_packed",
            "total_files_processed",
            "total_bytes_processed");

    private SummaryJson() {}

    static Summary read(JsonInput json) throws FormatException {
        Timestamp start = Timestamp.ZERO;
        Timestamp end = Timestamp.ZERO;
        long[] numbers = new long[NUMBERS.size()];
        List<RawMember> others = new ArrayList<>();
        json.beginObject("'summary'");
        while (json.nextMember()) {
            String name = json.name();
            int number = NUMBERS.indexOf(name);
            if (number >= 0) {
                numbers[number] = json.number("'" + name + "'", Long.MAX_VALUE);
            } else if (name.equals("backup_start")) {
                start = json.time("'backup_start'", start);
            } else if (name.equals("backup_end")) {
                end = json.time("'backup_end'", end);
            } else {
                others.add(json.raw());
            }
        }
        return new Summary(
                start,
                end,
                new Summary.Met(numbers[0], numbers[1], numbers[2]),
                new Summary.Met(numbers[3], numbers[4], numbers[5]),
                new Summary.Added(numbers[6], numbers[7], numbers[8], numbers[9]),
                numbers[10],
                numbers[11],
                others);
    }

    static void write(Summary summary, JsonOutput json) {
        Summary.Met files = summary.files();
        Summary.Met directories = summary.directories();
        Summary.Added added = summary.added();
        long[] numbers = {
            files.created(),
            files.changed(),
            files.unmodified(),
            directories.created(),
            directories.changed(),
            directories.unmodified(),
            added.dataBlobs(),
            added.treeBlobs(),
            added.bytes(),
            added.packedBytes(),
            summary.filesProcessed(),
            summary.bytesProcessed()
        };
        json.raw('{').member("backup_start").time(summary.start());
        json.member("backup_end").time(summary.end());
        for (int i = 0; i < numbers.length; i++) {
            json.member(NUMBERS.get(i)).unsigned(numbers[i]);
        }
        json.members(summary.others());
        json.raw('}');
    }
}
