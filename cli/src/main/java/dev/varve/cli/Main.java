package dev.varve.cli;

import dev.varve.cli.command.Program;

/** The program {@code varve}: runs one command with what the process has, and exits with that command's code. */
public final class Main {

    private Main() {}

    /** Runs the command that {@code args} name and ends the process with its exit code. */
    public static void main(String[] args) {
        Interruption interruption = Interruption.of(Thread.currentThread());
        Runtime.getRuntime().addShutdownHook(interruption);
        int code = run(args);
        interruption.workHasEnded();
        System.exit(code);
    }

    /** Runs one command and returns its exit code; the packaging runs several in one process to train the start-up cache. */
    public static int run(String... args) {
        return Program.run(ThisProcess.surroundings(), args);
    }
}
