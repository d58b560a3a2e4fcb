package dev.varve.cli.command;

import dev.varve.cli.line.Flag;
import dev.varve.cli.line.Setting;
import dev.varve.cli.line.Syntax;
import dev.varve.cli.output.Verbosity;
import dev.varve.cli.run.Preferences;
import dev.varve.cli.run.UsageException;

/** The command above all others: what may be said of each of them. */
final class Varve {

    static final String JSON = "--json";

    private final Setting<String> vault = Setting.location(
                    "LOCATION",
                    "The vault to work on; else VARVE_VAULT, else the configuration file's, else 'backups' beside FILE or in"
                            + " the current folder.",
                    "-r",
                    "--vault")
            .everywhere();
    private final Flag json =
            Flag.of("Answer in JSON, for programs (docs/json.md).", JSON).everywhere();
    private final Flag quiet = Flag.of("Say nothing but what was asked for, and errors.", "-q", "--quiet")
            .everywhere();
    private final Flag verbose = Flag.of(
                    "Say what the answer leaves out, such as which vault it is, and show a failure with its stack trace.",
                    "-v",
                    "--verbose")
            .everywhere();
    private final Flag help = Flag.of("Show what a command does and takes.", "-h", "--help")
            .everywhere()
            .asksForHelp();
    private final Flag version =
            Flag.of("Say what this program is.", "-V", "--version").asksForVersion();

    Syntax syntax() {
        Syntax syntax = Syntax.of(
                        this, "varve", "Keeps the versions of an application's data, and brings any of them back.")
                .options(vault, json, quiet, verbose, help, version)
                .examples(
                        "varve backup data/data.json -m \"before the import\"",
                        "cd data && varve list",
                        "varve restore latest");
        syntax.spec().usageMessage().synopsisSubcommandLabel("COMMAND");
        return syntax;
    }

    boolean wantsHelp() {
        return help.given();
    }

    boolean wantsVersion() {
        return version.given();
    }

    Preferences preferences() throws UsageException {
        if (quiet.given() && verbose.given()) {
            throw new UsageException("--quiet and --verbose contradict each other: give one of them");
        }
        Verbosity loud = verbose.given() ? Verbosity.VERBOSE : Verbosity.NORMAL;
        return new Preferences(vault.value().orElse(null), json.given(), quiet.given() ? Verbosity.QUIET : loud);
    }
}
