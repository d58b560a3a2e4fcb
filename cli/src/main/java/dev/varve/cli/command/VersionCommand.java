package dev.varve.cli.command;

import dev.varve.cli.line.Syntax;
import dev.varve.cli.output.Json;
import dev.varve.cli.output.Page;
import dev.varve.cli.output.Report;
import dev.varve.cli.run.Exit;
import dev.varve.cli.run.Session;
import java.io.IOException;

/** {@code varve version}: says what this program is. */
final class VersionCommand implements Action {

    @Override
    public Syntax syntax() {
        return Syntax.of(this, "version", "Says what this program is.").examples("varve version");
    }

    @Override
    public int run(Session session) throws IOException {
        session.console().answer(new This(Version.current()));
        return Exit.DONE;
    }

    private record This(Version version) implements Report {
        @Override
        public void writeText(Page page) {
            page.line("varve " + version.program());
            page.line("Java " + version.java() + " on " + version.system());
        }

        @Override
        public void writeJson(Json json) {
            json.object(() -> {
                json.text("version", version.program());
                json.text("java", version.java());
                json.text("system", version.system());
            });
        }
    }
}
