package dev.varve.cli;

import dev.varve.cli.output.Streams;
import dev.varve.cli.run.Surroundings;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Locale;

/** The surroundings that the operating system gives this process. */
final class ThisProcess {

    private ThisProcess() {}

    static Surroundings surroundings() {
        Streams streams = new Streams(
                standardOutput(),
                new FileOutputStream(FileDescriptor.err),
                Terminals.isTerminal(Terminals.STANDARD_OUTPUT),
                Terminals.isTerminal(Terminals.STANDARD_ERROR),
                Terminals::columns,
                charset());
        return new Surroundings(
                streams,
                System.getenv(),
                Path.of(""),
                Path.of(System.getProperty("user.home")),
                InstantSource.system(),
                ZoneId.systemDefault(),
                Terminals::ask);
    }

    /** Through a channel, since a thread that waits there for a slow reader hears an interrupt. */
    private static OutputStream standardOutput() {
        return Channels.newOutputStream(new FileOutputStream(FileDescriptor.out).getChannel());
    }

    /** UTF-8, which terminals of today speak whatever the locale says; on Windows what the console was set to. */
    private static Charset charset() {
        boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
        String console = System.getProperty("stdout.encoding");
        return windows && console != null ? Charset.forName(console) : StandardCharsets.UTF_8;
    }
}
