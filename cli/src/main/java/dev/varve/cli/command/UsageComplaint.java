package dev.varve.cli.command;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with a command line, and what to write instead. */
final class UsageComplaint {

    static final String NO_COMMAND =
            "name a command: 'varve backup FILE' saves a file, 'varve list' shows what is there, 'varve --help' tells all";

    /** How picocli begins, before it names the option and says what is wrong. */
    private static final String INVALID_VALUE = "Invalid value for ";

    private UsageComplaint() {}

    static String of(ParameterException thrown) {
        CommandLine line = thrown.getCommandLine();
        return what(thrown, line) + " (see '" + line.getCommandSpec().qualifiedName() + " --help')";
    }

    private static String what(ParameterException thrown, CommandLine line) {
        return switch (thrown) {
            case UnmatchedArgumentException unmatched -> unmatched(unmatched, line);
            case MissingParameterException missing -> missing(missing, line);
            default -> String.valueOf(thrown.getMessage()).replace(INVALID_VALUE, "");
        };
    }

    private static String unmatched(UnmatchedArgumentException unmatched, CommandLine line) {
        String word = unmatched.getUnmatched().getFirst();
        boolean root = line.getParent() == null;
        String what = word.startsWith("-") ? "unknown option" : root ? "unknown command" : "one word too many,";
        List<String> suggestions = unmatched.getSuggestions();
        return what + " '" + word + "'"
                + (suggestions.isEmpty() ? "" : ": did you mean '" + String.join("' or '", suggestions) + "'?");
    }

    private static String missing(MissingParameterException missing, CommandLine line) {
        return missing.getMissing().isEmpty()
                        || !missing.getMissing().getFirst().isPositional()
                ? String.valueOf(missing.getMessage())
                : missing.getMissing().getFirst().paramLabel() + " is missing: write '"
                        + line.getCommandSpec().qualifiedName() + " "
                        + missing.getMissing().getFirst().paramLabel() + "'";
    }
}
