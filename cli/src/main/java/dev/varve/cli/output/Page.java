package dev.varve.cli.output;

import java.time.OffsetDateTime;
import java.time.ZoneId;

/**
 * Text for a person. Whatever is put on it has its control characters made visible first, so that no caller can forget
 * to; colours are added after that, and only where they are wanted.
 */
public final class Page {

    private static final int UNBOUNDED = Integer.MAX_VALUE;

    private final StringBuilder text = new StringBuilder(256);
    private final boolean painted;
    private final boolean terse;
    private final Streams terminal;
    private final ZoneId zone;

    Page(boolean painted, boolean terse, Streams terminal, ZoneId zone) {
        this.painted = painted;
        this.terse = terse;
        this.terminal = terminal;
        this.zone = zone;
    }

    /** Adds words to the line. */
    public Page text(String words) {
        text.append(Escapes.visible(words));
        return this;
    }

    /** Adds painted words to the line. */
    public Page text(Paint paint, String words) {
        String visible = Escapes.visible(words);
        text.append(painted ? paint.on(visible) : visible);
        return this;
    }

    /** Ends the line. */
    public Page end() {
        text.append('\n');
        return this;
    }

    /** Adds a whole line. */
    public Page line(String words) {
        return text(words).end();
    }

    /** Adds a whole painted line. */
    public Page line(Paint paint, String words) {
        return text(paint, words).end();
    }

    /** Adds a time as its reader's clock would have shown it. */
    public Page time(OffsetDateTime time) {
        return text(local(time));
    }

    /** Adds a line {@code label  value}; nothing where the value is empty. */
    public Page fact(String label, String value) {
        if (!value.isEmpty()) {
            text(Paint.DIM, label);
            text.repeat(" ", Math.max(2, 14 - label.length()));
            line(value);
        }
        return this;
    }

    /** Adds a table, with headings unless only the bare rows were asked for. */
    public Page table(Table table) {
        int available = terminal.outIsTerminal() ? terminal.columns().getAsInt() : UNBOUNDED;
        table.writeTo(text, available, painted, !terse);
        return this;
    }

    /** A time as its reader's clock would have shown it. */
    public String local(OffsetDateTime time) {
        return Times.local(time, zone);
    }

    /** True where nothing was asked for but the bare content, with no headings and no sums. */
    public boolean isTerse() {
        return terse;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
