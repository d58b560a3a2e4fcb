package dev.varve.cli.output;

import java.io.IOException;
import java.util.Locale;

/** Standard output took no more: the disk behind it is full, or whoever read it has gone. */
public final class OutputFailed extends IOException {

    private static final long serialVersionUID = 1L;

    private final boolean readerHasGone;

    OutputFailed(IOException cause) {
        super("cannot write to standard output: " + cause.getMessage(), cause);
        // "Broken pipe" on Unix, "The pipe is being closed" on Windows; Java has no type for it.
        readerHasGone =
                String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT).contains("pipe");
    }

    /** True where the reader closed its end, as {@code head} does when it has seen enough: no failure of ours. */
    public boolean readerHasGone() {
        return readerHasGone;
    }
}
