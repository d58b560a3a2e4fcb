package dev.varve.cli.output;

import java.io.OutputStream;
import java.nio.charset.Charset;
import java.util.function.IntSupplier;

/**
 * The two streams that a program speaks to, and what is known of their far ends.
 *
 * @param out carries what was asked for
 * @param err carries progress, notices and errors
 * @param outIsTerminal true where a person reads {@code out} as it comes
 * @param errIsTerminal true where a person reads {@code err} as it comes
 * @param columns how wide that terminal is; asked only where there is one, since the answer may cost a process
 * @param charset in which the text on both is encoded; JSON is always UTF-8
 */
public record Streams(
        OutputStream out,
        OutputStream err,
        boolean outIsTerminal,
        boolean errIsTerminal,
        IntSupplier columns,
        Charset charset) {}
