package dev.varve.cli.line;

import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ScopeType;

/** An option that stands there or does not. */
public final class Flag implements Option {

    private final Box box = new Box();
    private final OptionSpec.Builder builder;

    private Flag(String description, String[] names) {
        builder = OptionSpec.builder(names)
                .type(boolean.class)
                .description(description)
                .getter(box)
                .setter(box);
    }

    /** A flag with these names. */
    public static Flag of(String description, String... names) {
        return new Flag(description, names);
    }

    /** The flag for which nothing is written or removed. */
    public static Flag dryRun(String description) {
        return new Flag(description, new String[] {"-n", "--dry-run"});
    }

    /** The same, for every command. */
    public Flag everywhere() {
        builder.scopeType(ScopeType.INHERIT);
        return this;
    }

    /** The same, asking for a usage page; nothing else that a command wants has to be given then. */
    public Flag asksForHelp() {
        builder.usageHelp(true);
        return this;
    }

    /** The same, asking what the program is; nothing else has to be given then. */
    public Flag asksForVersion() {
        builder.versionHelp(true);
        return this;
    }

    /** True where it was given. */
    public boolean given() {
        return Boolean.TRUE.equals(box.<Object>get());
    }

    @Override
    public OptionSpec spec() {
        return builder.build();
    }
}
