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

    /** Bytes of content in all. */
    public static long size(Collection<Snapshot> snapshots) {
        long size = 0;
        for (Snapshot snapshot : snapshots) {
            size += Math.max(0, snapshot.size());
        }
        return size;
    }

    /** Bytes in the vault in all, as far as they are known. */
    public static long storedSize(Collection<Snapshot> snapshots) {
        long size = 0;
        for (Snapshot snapshot : snapshots) {
            size += Math.max(0, snapshot.storedSize());
        }
        return size;
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
