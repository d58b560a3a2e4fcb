package dev.varve.cli.command;

import dev.varve.cli.output.Verbosity;
import dev.varve.cli.run.Preferences;
import dev.varve.cli.run.UsageException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command above all others: what may be said of each of them. */
@Command(
        name = "varve",
        description = "Keeps the versions of an application's data, and brings any of them back.",
        synopsisSubcommandLabel = "COMMAND",
        versionProvider = Version.class,
        footerHeading = "%nExamples:%n",
        footer = {
            "  varve backup data/data.json -m \"before the import\"",
            "  cd data && varve list",
            "  varve restore latest",
            "",
            "'varve COMMAND --help' tells more of each."
        })
final class Varve {

    static final String JSON = "--json";

    @Option(
            names = {"-r", "--vault"},
            paramLabel = "LOCATION",
            scope = ScopeType.INHERIT,
            description =
                    "The vault to work on; else VARVE_VAULT, else the configuration file's, else 'backups' beside FILE"
                            + " or in the current folder.")
    private @Nullable String vault;

    @Option(names = JSON, scope = ScopeType.INHERIT, description = "Answer in JSON, for programs (docs/json.md).")
    private boolean json;

    @Option(
            names = {"-q", "--quiet"},
            scope = ScopeType.INHERIT,
            description = "Say nothing but what was asked for, and errors.")
    private boolean quiet;

    @Option(
            names = {"-v", "--verbose"},
            scope = ScopeType.INHERIT,
            description = "Say each step, and show a failure with its stack trace.")
    private boolean verbose;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Show what a command does and takes.")
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Say what this program is.")
    private boolean version;

    boolean wantsHelp() {
        return help;
    }

    boolean wantsVersion() {
        return version;
    }

    Preferences preferences() throws UsageException {
        if (quiet && verbose) {
            throw new UsageException("--quiet and --verbose contradict each other: give one of them");
        }
        return new Preferences(vault, json, quiet ? Verbosity.QUIET : verbose ? Verbosity.VERBOSE : Verbosity.NORMAL);
    }
}
