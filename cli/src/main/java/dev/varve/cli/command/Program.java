package dev.varve.cli.command;

import dev.varve.cli.output.Console;
import dev.varve.cli.output.OutputFailed;
import dev.varve.cli.output.Verbosity;
import dev.varve.cli.run.Exit;
import dev.varve.cli.run.Failure;
import dev.varve.cli.run.Preferences;
import dev.varve.cli.run.Session;
import dev.varve.cli.run.Surroundings;
import dev.varve.cli.run.UsageException;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Runs one command line in given surroundings, and always ends with an exit code: whatever goes wrong is told, never thrown. */
public final class Program {

    private final Surroundings surroundings;
    private final String[] args;

    private Program(Surroundings surroundings, String[] args) {
        this.surroundings = surroundings;
        this.args = args.clone();
    }

    /** Runs the command that {@code args} name. */
    public static int run(Surroundings surroundings, String... args) {
        return new Program(surroundings, args).run();
    }

    private int run() {
        Varve varve = new Varve();
        CommandLine line = Commands.forArguments(varve, args);
        try {
            return run(varve, understood(varve, line.parseArgs(args)));
        } catch (ParameterException e) {
            return refuseLine();
        }
    }

    /** Reads the line once more with every command at hand, so that the complaint and its suggestions miss none. */
    private int refuseLine() {
        Varve varve = new Varve();
        try {
            return run(varve, understood(varve, Commands.withAll(varve).parseArgs(args)));
        } catch (ParameterException e) {
            var complaint = new UsageComplaint(List.of(args), surroundings.folder());
            return tell(session(unread()), new UsageException(complaint.about(e)));
        }
    }

    /** A line that asks for help may lack what a command needs, but the command that it names has to be one. */
    private static ParseResult understood(Varve varve, ParseResult parsed) {
        if ((varve.wantsHelp() || varve.wantsVersion()) && !parsed.unmatched().isEmpty()) {
            throw new UnmatchedArgumentException(parsed.commandSpec().commandLine(), parsed.unmatched());
        }
        return parsed;
    }

    private int run(Varve varve, ParseResult parsed) {
        Session session = null;
        try {
            session = session(varve.preferences());
            return run(varve, session, parsed);
        } catch (IOException | RuntimeException | Error e) {
            return tell(session == null ? session(unread()) : session, e);
        } finally {
            if (session != null) {
                session.close();
            }
        }
    }

    private int run(Varve varve, Session session, ParseResult parsed) throws IOException {
        ParseResult last = parsed;
        while (last.hasSubcommand()) {
            last = last.subcommand();
        }
        CommandLine named = last.commandSpec().commandLine();
        if (varve.wantsHelp()) {
            return HelpPage.show(complete(named), session);
        }
        if (varve.wantsVersion()) {
            return new VersionCommand().run(session);
        }
        // Not a switch over types: the first one of a process costs some ten milliseconds.
        if (named.getCommand() instanceof Action action) {
            return action.run(session);
        }
        throw new UsageException(UsageComplaint.NO_COMMAND);
    }

    /** The same command where its usage page needs no others, else one that knows all of them. */
    private static CommandLine complete(CommandLine named) {
        return named.getParent() == null ? Commands.withAll(new Varve()) : named;
    }

    private int tell(Session session, Throwable thrown) {
        Console console = session.console();
        if (thrown instanceof OutputFailed output && output.readerHasGone()) {
            return Exit.DONE;
        }
        Failure failure = Failure.of(thrown);
        console.error(failure);
        console.trace(thrown);
        return failure.exitCode();
    }

    private Session session(Preferences preferences) {
        return new Session(surroundings, preferences);
    }

    /** What can be told of a line that could not be read: whether a program wrote it. */
    private Preferences unread() {
        return new Preferences(null, List.of(args).contains(Varve.JSON), Verbosity.NORMAL);
    }
}
