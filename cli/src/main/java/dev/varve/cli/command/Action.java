package dev.varve.cli.command;

import dev.varve.cli.run.Session;
import java.io.IOException;

/** What a command does once its line has been read. */
interface Action {

    /** Does it, and returns the exit code. What goes wrong is thrown, and told by the caller. */
    int run(Session session) throws IOException;
}
