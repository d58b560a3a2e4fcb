package dev.varve.cli.command;

import dev.varve.cli.line.Operand;
import dev.varve.cli.line.Syntax;
import dev.varve.cli.run.Session;
import dev.varve.cli.run.UsageException;
import java.io.IOException;
import picocli.CommandLine;

/** {@code varve help COMMAND}: shows a command's usage page. */
final class HelpCommand implements Action {

    private final Operand<String> command = Operand.text("COMMAND", "The command to tell of; without it, all of them.")
            .optional()
            .offering(Commands.names());

    @Override
    public Syntax syntax() {
        return Syntax.of(this, "help", "Shows what a command does and takes.")
                .operands(command)
                .examples("varve help restore");
    }

    @Override
    public int run(Session session) throws IOException {
        CommandLine all = Commands.withAll(new Varve());
        String name = command.value().orElse("");
        CommandLine wanted = name.isEmpty() ? all : all.getSubcommands().get(name);
        if (wanted == null) {
            throw new UsageException("no command '" + name + "': 'varve --help' lists them");
        }
        return HelpPage.show(wanted, session);
    }
}
