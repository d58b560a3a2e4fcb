package dev.varve.cli.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code varve help COMMAND}: shows a command's usage page. {@link Program} does it, since it knows all the others. */
@Command(
        name = "help",
        description = "Shows what a command does and takes.",
        footerHeading = "%nExample:%n",
        footer = "  varve help restore")
final class HelpCommand {

    @Parameters(
            paramLabel = "COMMAND",
            arity = "0..1",
            description = "The command to tell of; without it, all of them.")
    private String command = "";

    String command() {
        return command;
    }
}
