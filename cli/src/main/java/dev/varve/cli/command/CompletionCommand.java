package dev.varve.cli.command;

import dev.varve.cli.run.Exit;
import dev.varve.cli.run.Session;
import java.io.IOException;
import picocli.AutoComplete;
import picocli.CommandLine.Command;

/** {@code varve completion}: prints a script that completes command lines. */
@Command(
        name = "completion",
        description = "Prints a script that completes command lines in bash and zsh.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  source <(varve completion)",
            "  varve completion > ~/.local/share/bash-completion/completions/varve"
        })
final class CompletionCommand implements Action {

    @Override
    public int run(Session session) throws IOException {
        session.console().print(AutoComplete.bash("varve", Commands.withAll(new Varve())));
        return Exit.DONE;
    }
}
