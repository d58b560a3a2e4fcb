package dev.varve.cli.command;

import dev.varve.cli.line.Syntax;
import dev.varve.cli.run.Session;
import java.io.IOException;

/** A command. A new one is made for each line, since it holds what the line gave it. */
interface Action {

    /** What may stand on its line. */
    Syntax syntax();

    /** Does it, and returns the exit code. What goes wrong is thrown, and told by the caller. */
    int run(Session session) throws IOException;
}
