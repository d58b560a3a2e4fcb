package dev.varve.cli.command;

import dev.varve.cli.line.Syntax;
import dev.varve.cli.run.Exit;
import dev.varve.cli.run.Session;
import java.io.IOException;
import java.util.regex.Pattern;
import picocli.AutoComplete;

/** {@code varve completion}: prints a script that completes command lines. */
final class CompletionCommand implements Action {

    private static final String HEADER = """
            #!/usr/bin/env bash
            # Completes varve's command lines. In this shell, bash or zsh: source <(varve completion)
            # For good, in bash: varve completion > ~/.local/share/bash-completion/completions/varve

            """;

    /** What stands above it in picocli's script is about picocli and every way to install a script. */
    private static final String FIRST_LINE_OF_CODE = "if [ -n \"$BASH_VERSION\" ]; then\n";

    /** Picocli knows no folders, only files. */
    private static final Pattern FILES_FOR_FOLDERS = Pattern.compile(
            "('-r'\\|'--vault'\\)\n(?:.*\n){2}.*compgen|function _picocli_varve_export\\(\\)(?s:.*?)positionals=\\$\\( compgen) -f");

    @Override
    public Syntax syntax() {
        return Syntax.of(this, "completion", "Prints a script that completes command lines in bash and zsh.")
                .examples(
                        "source <(varve completion)",
                        "varve completion > ~/.local/share/bash-completion/completions/varve");
    }

    @Override
    public int run(Session session) throws IOException {
        String script = AutoComplete.bash("varve", Commands.withAll(new Varve()));
        String code = script.substring(script.indexOf(FIRST_LINE_OF_CODE));
        session.console().print(HEADER + FILES_FOR_FOLDERS.matcher(code).replaceAll("$1 -d"));
        return Exit.DONE;
    }
}
