package dev.varve.cli.command;

import dev.varve.cli.output.Json;
import dev.varve.cli.output.Page;
import dev.varve.cli.output.Report;
import dev.varve.cli.run.Exit;
import dev.varve.cli.run.Session;
import java.io.IOException;
import picocli.CommandLine.Command;

/** {@code varve version}: says what this program is. */
@Command(
        name = "version",
        description = "Says what this program is.",
        footerHeading = "%nExample:%n",
        footer = "  varve version")
final class VersionCommand implements Action {

    @Override
    public int run(Session session) throws IOException {
        session.console().answer(new Program(Version.ofProgram(), Version.ofJava(), Version.ofSystem()));
        return Exit.DONE;
    }

    private record Program(String version, String java, String system) implements Report {
        @Override
        public void writeText(Page page) {
            page.line("varve " + version).line("Java " + java + " on " + system);
        }

        @Override
        public void writeJson(Json json) {
            json.object(() -> {
                json.text("version", version);
                json.text("java", java);
                json.text("system", system);
            });
        }
    }
}
