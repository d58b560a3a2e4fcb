package dev.varve.cli.output;

import dev.varve.Event;
import dev.varve.Finding;
import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a command speaks. Its answer goes to standard output, whole and at once, as text or as JSON; a failure to write
 * it is a failure of the command. What is said on the way goes to standard error, and nobody minds if it is lost. A
 * progress bar is wiped before anything else is written. Safe for use by several threads.
 */
public final class Console implements AutoCloseable {

    private static final int NARROWEST_PAGE = 60;
    private static final int USUAL_PAGE = 100;
    private static final int WIDEST_PAGE = 110;

    private final Streams streams;
    private final Verbosity verbosity;
    private final boolean json;
    private final boolean painted;
    private final ZoneId zone;
    private final @Nullable ProgressBar bar;
    private final Set<Finding> notices = new LinkedHashSet<>();

    /**
     * A console.
     *
     * @param streams where to speak to
     * @param verbosity how much to say
     * @param json true where a program listens
     * @param colours false where nobody wants them, not even on a terminal
     * @param zone in which times are shown
     */
    public Console(Streams streams, Verbosity verbosity, boolean json, boolean colours, ZoneId zone) {
        this.streams = streams;
        this.verbosity = verbosity;
        this.json = json;
        this.painted = colours;
        this.zone = zone;
        boolean watched = streams.errIsTerminal() && !json && verbosity != Verbosity.QUIET;
        this.bar = watched ? new ProgressBar(streams.columns(), paintsErr()) : null;
    }

    /** Tells what was asked for. */
    public void answer(Report report) throws IOException {
        tellNotices(report.findings());
        if (json) {
            out(Json.document(report::writeJson));
        } else {
            Page page = new Page(paintsOut(), verbosity == Verbosity.QUIET, streams, zone);
            report.writeText(page);
            out(page.toString().getBytes(streams.charset()));
        }
    }

    /** Tells what was done. Where silence was asked for, only what it found wrong is told, on standard error. */
    public void tell(Report report) throws IOException {
        if (json || verbosity != Verbosity.QUIET) {
            answer(report);
        } else {
            report.findings().forEach(this::notice);
            tellNotices(List.of());
        }
    }

    private synchronized void tellNotices(Collection<Finding> toldAnyway) {
        notices.removeAll(Set.copyOf(toldAnyway));
        for (Finding finding : notices) {
            if (json) {
                err(Json.document(
                        document -> document.object(() -> document.object("notice", () -> document.members(finding)))));
            } else if (verbosity != Verbosity.QUIET || finding.severity() == Finding.Severity.ERROR) {
                Page page = errorPage();
                Findings.write(page, List.of(finding));
                err(page);
            }
        }
        notices.clear();
    }

    /** Prints a text that is ready as it stands, such as a usage page. */
    public void print(String text) throws IOException {
        out(text.getBytes(streams.charset()));
    }

    /** Standard output for exact bytes. Its failures are {@link OutputFailed}. */
    public OutputStream bytes() {
        return new StandardOutput(streams.out());
    }

    /**
     * Says on standard error what a person should know of, though the command goes on. It waits for the answer, which may
     * tell the same finding itself.
     */
    public synchronized void notice(Finding finding) {
        notices.add(finding);
    }

    /** Says on standard error what is being done, where every step was asked for. */
    public void detail(String step) {
        if (verbosity == Verbosity.VERBOSE && !json) {
            err(errorPage().line(Paint.DIM, step));
        }
    }

    /** Says on standard error why the command failed. */
    public void error(Report failure) {
        tellNotices(failure.findings());
        if (json) {
            err(Json.document(failure::writeJson));
        } else {
            Page page = errorPage();
            failure.writeText(page);
            err(page);
        }
    }

    /** Shows a person who watches how far the work has come. */
    public synchronized void progress(Event.Progress progress) {
        if (bar != null) {
            write(bar.show(progress, System.nanoTime()));
        }
    }

    /** How wide a page of text on standard output may be. */
    public int pageWidth() {
        return streams.outIsTerminal()
                ? Math.clamp(streams.columns().getAsInt(), NARROWEST_PAGE, WIDEST_PAGE)
                : USUAL_PAGE;
    }

    /** True where colours are wanted on standard output. */
    public boolean paintsOut() {
        return painted && streams.outIsTerminal();
    }

    /** Says on standard error where in the program a failure came from, where every step was asked for. */
    public void trace(Throwable failure) {
        if (verbosity != Verbosity.VERBOSE || json) {
            return;
        }
        Page page = errorPage();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            page.line(Paint.DIM, (cause.equals(failure) ? "" : "caused by ") + cause);
            for (StackTraceElement frame : cause.getStackTrace()) {
                page.line(Paint.DIM, "    at " + frame);
            }
        }
        err(page);
    }

    /** Says what has not been said yet, and takes away what was only for the moment: a half-drawn bar. */
    @Override
    public synchronized void close() {
        wipe();
        tellNotices(List.of());
    }

    private void wipe() {
        if (bar != null) {
            write(bar.wipe());
        }
    }

    private boolean paintsErr() {
        return painted && streams.errIsTerminal();
    }

    private Page errorPage() {
        return new Page(paintsErr(), false, streams, zone);
    }

    private synchronized void out(byte[] bytes) throws IOException {
        wipe();
        OutputStream out = bytes();
        out.write(bytes);
        out.flush();
    }

    private synchronized void err(byte[] text) {
        wipe();
        writeErr(text);
    }

    private void err(Page page) {
        err(page.toString().getBytes(streams.charset()));
    }

    private void write(String drawing) {
        if (!drawing.isEmpty()) {
            writeErr(drawing.getBytes(streams.charset()));
        }
    }

    private void writeErr(byte[] text) {
        try {
            streams.err().write(text);
            streams.err().flush();
        } catch (IOException e) {
            // Standard error was the last place to complain to; the exit code still tells.
        }
    }
}
