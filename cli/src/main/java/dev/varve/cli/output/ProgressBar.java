package dev.varve.cli.output;

import dev.varve.Event;
import java.util.function.IntSupplier;

/**
 * One line on a terminal that shows how far a verb has come, drawn over itself. It appears only where the work takes
 * long enough to be noticed, is redrawn a few times a second, and is wiped before anything else is written.
 */
final class ProgressBar {

    private static final long PATIENCE_NANOS = 250_000_000;
    private static final long REDRAW_NANOS = 100_000_000;
    private static final int WIDEST_BAR = 40;
    private static final int NARROWEST_BAR = 10;
    private static final int BESIDE_THE_BAR = 45;
    private static final String WIPE = "\r\u001b[K";

    private final IntSupplier columns;
    private final boolean painted;

    private long nextDrawing = Long.MIN_VALUE;
    private boolean drawn;
    private int barWidth;

    ProgressBar(IntSupplier columns, boolean painted) {
        this.columns = columns;
        this.painted = painted;
    }

    /** What to write now: the bar, or nothing where its time has not come. */
    String show(Event.Progress progress, long nanoTime) {
        if (nextDrawing == Long.MIN_VALUE) {
            nextDrawing = nanoTime + PATIENCE_NANOS;
        }
        if (nanoTime - nextDrawing < 0) {
            return "";
        }
        nextDrawing = nanoTime + REDRAW_NANOS;
        drawn = true;
        return drawing(progress);
    }

    /** What to write before anything else is. */
    String wipe() {
        String wipe = drawn ? WIPE : "";
        drawn = false;
        return wipe;
    }

    private String drawing(Event.Progress progress) {
        if (barWidth == 0) {
            barWidth = Math.clamp(columns.getAsInt() - BESIDE_THE_BAR, NARROWEST_BAR, WIDEST_BAR);
        }
        var line = new StringBuilder(WIPE).append(label(progress.phase())).append("  ");
        if (progress.total() > 0) {
            appendBar(line, Math.min(progress.done(), progress.total()), progress.total());
            line.append(Sizes.of(progress.done())).append(" of ").append(Sizes.of(progress.total()));
        } else {
            line.append(Sizes.of(progress.done()));
        }
        return line.toString();
    }

    private void appendBar(StringBuilder line, long done, long total) {
        double share = (double) done / total;
        int filled = (int) (share * barWidth);
        String percent = Integer.toString((int) (share * 100));
        String full = "━".repeat(filled);
        String rest = "─".repeat(barWidth - filled);
        line.append(painted ? Paint.GREEN.on(full) : full)
                .append(painted ? Paint.DIM.on(rest) : rest)
                .append("  ")
                .repeat(" ", 3 - percent.length())
                .append(percent)
                .append(" %  ");
    }

    private static String label(Event.Phase phase) {
        return switch (phase) {
            case BACKUP -> "backing up";
            case RESTORE -> "restoring";
            case CHECK -> "checking";
            case TRANSFER -> "copying";
        };
    }
}
