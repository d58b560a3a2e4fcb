package dev.varve.cli.output;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows in aligned columns, two blanks between them. A column in which nothing stands is left out. Where a width is given
 * the last column is cut to it; the others never are, since half an ID or half a size would mislead.
 */
public final class Table {

    private static final String GAP = "  ";

    /** Fewer columns than this show nothing of a text; better to let the terminal wrap the line. */
    private static final int NARROWEST_LAST_COLUMN = 8;

    private final Column[] columns;
    private final List<Cell[]> rows = new ArrayList<>();

    /** A table with these columns. */
    public Table(Column... columns) {
        this.columns = columns.clone();
    }

    /** A column whose texts begin at the same place. */
    public static Column left(String heading) {
        return new Column(heading, false);
    }

    /** A column whose texts end at the same place, such as numbers. */
    public static Column right(String heading) {
        return new Column(heading, true);
    }

    /** A cell; what would act on a terminal is made visible. */
    public static Cell cell(String text) {
        return cell(Paint.PLAIN, text);
    }

    /** A painted cell; what would act on a terminal is made visible. */
    public static Cell cell(Paint paint, String text) {
        return new Cell(Escapes.visible(text), paint);
    }

    /** Adds a row, with as many cells as there are columns. */
    public void row(Cell... cells) {
        if (cells.length != columns.length) {
            throw new IllegalArgumentException(cells.length + " cells for " + columns.length + " columns");
        }
        rows.add(cells);
    }

    void writeTo(StringBuilder text, int availableColumns, boolean painted, boolean withHeadings) {
        int[] widths = widths(withHeadings);
        if (withHeadings && !rows.isEmpty()) {
            Cell[] headings = new Cell[columns.length];
            for (int i = 0; i < columns.length; i++) {
                headings[i] = new Cell(columns[i].heading(), Paint.DIM);
            }
            writeRow(text, headings, widths, availableColumns, painted);
        }
        for (Cell[] row : rows) {
            writeRow(text, row, widths, availableColumns, painted);
        }
    }

    private int[] widths(boolean withHeadings) {
        int[] widths = new int[columns.length];
        for (Cell[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                widths[i] = Math.max(widths[i], Columns.of(row[i].text()));
            }
        }
        for (int i = 0; i < widths.length; i++) {
            if (widths[i] > 0 && withHeadings) {
                widths[i] = Math.max(widths[i], Columns.of(columns[i].heading()));
            }
        }
        return widths;
    }

    private void writeRow(StringBuilder text, Cell[] row, int[] widths, int available, boolean painted) {
        int start = text.length();
        int used = 0;
        for (int i = 0; i < row.length; i++) {
            if (widths[i] == 0) {
                continue;
            }
            boolean last = i == row.length - 1;
            int room = available - used;
            String shown = last && room >= NARROWEST_LAST_COLUMN ? Columns.cut(row[i].text(), room) : row[i].text();
            int padding = Math.max(0, widths[i] - Columns.of(shown));
            text.repeat(" ", columns[i].toTheRight() ? padding : 0)
                    .append(painted ? row[i].paint().on(shown) : shown)
                    .repeat(" ", columns[i].toTheRight() || last ? 0 : padding)
                    .append(last ? "" : GAP);
            used += widths[i] + GAP.length();
        }
        int end = text.length();
        while (end > start && text.charAt(end - 1) == ' ') {
            end--;
        }
        text.setLength(end);
        text.append('\n');
    }

    /**
     * A column.
     *
     * @param heading what stands above it
     * @param toTheRight true where its texts end at the same place
     */
    public record Column(String heading, boolean toTheRight) {}

    /**
     * One text in a row.
     *
     * @param text what stands there
     * @param paint how it is set off
     */
    public record Cell(String text, Paint paint) {}
}
