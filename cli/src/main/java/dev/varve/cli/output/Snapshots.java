package dev.varve.cli.output;

import static dev.varve.cli.output.Table.cell;
import static dev.varve.cli.output.Table.left;
import static dev.varve.cli.output.Table.right;

import dev.varve.Snapshot;
import java.util.Collection;
import java.util.function.Function;

/** Tables of snapshots, the same in every command that shows some. */
public final class Snapshots {

    private Snapshots() {}

    /** One row a snapshot, with its description. */
    public static void write(Page page, Collection<Snapshot> snapshots) {
        Table table = table("DESCRIPTION");
        for (Snapshot snapshot : snapshots) {
            addTo(table, page, snapshot, snapshot.description());
        }
        page.table(table);
    }

    /** One row a snapshot, with what is to be said of it here. */
    public static <T> void write(
            Page page,
            Collection<T> things,
            String heading,
            Function<T, Snapshot> snapshot,
            Function<T, String> remark) {
        Table table = table(heading);
        for (T thing : things) {
            addTo(table, page, snapshot.apply(thing), remark.apply(thing));
        }
        page.table(table);
    }

    /**
     * How many are stored and what they come to, as far as that is known, and how many were removed: {@code 3 snapshots,
     * 4.5 KB, stored in 1.0 KB; 1 removed}.
     */
    public static String sum(Collection<Snapshot> snapshots) {
        long size = 0;
        long stored = 0;
        int removed = 0;
        boolean allKnown = true;
        for (Snapshot snapshot : snapshots) {
            if (snapshot.status() == Snapshot.Status.ARCHIVED) {
                removed++;
            } else {
                size += Math.max(0, snapshot.size());
                stored += Math.max(0, snapshot.storedSize());
                allKnown &= snapshot.storedSize() >= 0;
            }
        }
        String sum = Sizes.count(snapshots.size() - removed, "snapshot") + ", " + Sizes.of(size);
        return sum
                + (stored == 0 ? "" : ", stored in " + (allKnown ? "" : "at least ") + Sizes.of(stored))
                + (removed == 0 ? "" : "; " + removed + " removed");
    }

    private static Table table(String lastHeading) {
        return new Table(
                left("ID"),
                left("TIME"),
                right("SIZE"),
                right("STORED"),
                left("STATE"),
                left("TAGS"),
                left(lastHeading));
    }

    private static void addTo(Table table, Page page, Snapshot snapshot, String remark) {
        boolean gone = snapshot.status() == Snapshot.Status.ARCHIVED;
        Paint paint = gone ? Paint.DIM : Paint.PLAIN;
        table.row(
                cell(gone ? Paint.DIM : Paint.BOLD, snapshot.id()),
                cell(paint, page.local(snapshot.time())),
                cell(paint, Sizes.of(snapshot.size())),
                cell(paint, gone ? Sizes.of(Snapshot.UNKNOWN_SIZE) : Sizes.of(snapshot.storedSize())),
                cell(Words.paint(snapshot), Words.state(snapshot)),
                cell(paint, snapshot.tags().isEmpty() ? "" : String.join(",", snapshot.tags())),
                cell(paint, remark));
    }
}
