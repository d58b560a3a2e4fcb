package dev.varve.cli.command;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with a command line, and what to write instead. */
final class UsageComplaint {

    static final String NO_COMMAND =
            "name a command: 'varve backup FILE' saves a file, 'varve list' shows what is there, 'varve --help' tells all";

    /** How picocli begins, before it names the option and says what is wrong. */
    private static final Pattern INVALID_VALUE =
            Pattern.compile("Invalid value for (?:positional parameter at index \\S+ \\((.*?)\\))?");

    private UsageComplaint() {}

    static String of(ParameterException thrown) {
        CommandLine line = thrown.getCommandLine();
        return what(thrown, line) + " (see '" + line.getCommandSpec().qualifiedName() + " --help')";
    }

    private static String what(ParameterException thrown, CommandLine line) {
        return switch (thrown) {
            case UnmatchedArgumentException unmatched -> unmatched(unmatched, line);
            case MissingParameterException missing -> missing(missing, line);
            default ->
                INVALID_VALUE
                        .matcher(String.valueOf(thrown.getMessage()))
                        .replaceFirst(found -> found.group(1) == null ? "" : Matcher.quoteReplacement(found.group(1)));
        };
    }

    private static String unmatched(UnmatchedArgumentException unmatched, CommandLine line) {
        String word = unmatched.getUnmatched().getFirst();
        boolean root = line.getParent() == null;
        boolean option = word.startsWith("-");
        String what = option ? "unknown option" : root ? "unknown command" : "one word too many,";
        List<String> suggestions = unmatched.getSuggestions();
        if (suggestions.isEmpty()) {
            return what + " '" + word + "'" + (option && root ? ": a command's own options stand after its name" : "");
        }
        return what + " '" + word + "': did you mean '" + String.join("' or '", suggestions) + "'?";
    }

    private static String missing(MissingParameterException missing, CommandLine line) {
        if (missing.getMissing().isEmpty()) {
            return String.valueOf(missing.getMessage());
        }
        return switch (missing.getMissing().getFirst()) {
            case OptionSpec option ->
                "option '" + option.longestName() + "' wants a value: write '" + option.longestName() + " "
                        + option.paramLabel() + "'";
            case ArgSpec operand ->
                operand.paramLabel() + " is missing: write '"
                        + line.getCommandSpec().qualifiedName() + " " + operand.paramLabel() + "'";
        };
    }
}
