package dev.varve.cli.command;

import dev.varve.cli.line.Syntax;
import dev.varve.cli.run.Exit;
import dev.varve.cli.run.Session;
import java.io.IOException;
import picocli.AutoComplete;

/** {@code varve completion}: prints a script that completes command lines. */
final class CompletionCommand implements Action {

    @Override
    public Syntax syntax() {
        return Syntax.of(this, "completion", "Prints a script that completes command lines in bash and zsh.")
                .examples(
                        "source <(varve completion)",
                        "varve completion > ~/.local/share/bash-completion/completions/varve");
    }

    @Override
    public int run(Session session) throws IOException {
        session.console().print(AutoComplete.bash("varve", Commands.withAll(new Varve())));
        return Exit.DONE;
    }
}
