package dev.varve.cli.line;

import picocli.CommandLine.Model.CommandSpec;

/** What may stand on a command's line, and what its usage page says. */
public final class Syntax {

    private final CommandSpec spec;
    private int operands;

    private Syntax(CommandSpec spec) {
        this.spec = spec;
    }

    /**
     * The syntax of a command.
     *
     * @param command what picocli hands back once the line has been read
     * @param name how it is called
     * @param description its first line stands in the list of commands, too
     */
    public static Syntax of(Object command, String name, String... description) {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(command).name(name);
        spec.usageMessage()
                .description(description)
                .sortOptions(false)
                .abbreviateSynopsis(true)
                .synopsisHeading("Usage: ")
                .descriptionHeading("%n")
                .parameterListHeading("%n")
                .optionListHeading("%n");
        return new Syntax(spec);
    }

    /** The same, with these words. */
    public Syntax operands(Operand<?>... words) {
        for (Operand<?> word : words) {
            spec.addPositional(word.spec(operands++));
        }
        return this;
    }

    /** The same, with these options. */
    public Syntax options(Option... options) {
        for (Option option : options) {
            spec.addOption(option.spec());
        }
        return this;
    }

    /** The same, with these lines to copy. */
    public Syntax examples(String... lines) {
        String[] indented = new String[lines.length];
        for (int i = 0; i < lines.length; i++) {
            indented[i] = "  " + lines[i];
        }
        spec.usageMessage().footerHeading("%nExample" + (lines.length == 1 ? "" : "s") + ":%n");
        spec.usageMessage().footer(indented);
        return this;
    }

    /** As picocli wants it. */
    public CommandSpec spec() {
        return spec;
    }
}
