package dev.varve.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program {@code varve}: parses the command line, runs one command, and exits with that command's code. */
@Command(
        name = "varve",
        description = "Keeps the versions of an application's data.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = VersionCommand.class)
public final class Main {

    private Main() {}

    /** Runs the command that {@code args} name and ends the process with its exit code. */
    public static void main(String[] args) {
        System.exit(run(args));
    }

    /** Runs one command and returns its exit code; the packaging runs several in one process to train the start-up cache. */
    public static int run(String... args) {
        return new CommandLine(new Main()).execute(args);
    }
}
