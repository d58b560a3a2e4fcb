package dev.varve.cli.line;

import picocli.CommandLine.Model.OptionSpec;

/** What begins with a dash. */
public sealed interface Option permits Flag, Setting {

    /** As picocli wants it. */
    OptionSpec spec();
}
