package dev.varve.cli.command;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
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

    private final List<String> args;
    private final Path folder;

    /**
     * Complaints about one line.
     *
     * @param args the line
     * @param folder in which a file may stand whose name was taken for options
     */
    UsageComplaint(List<String> args, Path folder) {
        this.args = args;
        this.folder = folder;
    }

    String about(ParameterException thrown) {
        CommandLine line = thrown.getCommandLine();
        return what(thrown, line) + " (see '" + line.getCommandSpec().qualifiedName() + " --help')";
    }

    private String what(ParameterException thrown, CommandLine line) {
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

    private String missing(MissingParameterException missing, CommandLine line) {
        if (missing.getMissing().isEmpty()) {
            return String.valueOf(missing.getMessage());
        }
        return switch (missing.getMissing().getFirst()) {
            case OptionSpec option ->
                "option '" + option.longestName() + "' wants a value: write '" + option.longestName() + " "
                        + option.paramLabel() + "'";
            case ArgSpec operand -> missing(operand, line);
        };
    }

    private String missing(ArgSpec operand, CommandLine line) {
        String what = operand.paramLabel() + " is missing";
        return args.stream()
                .filter(word -> word.startsWith("-") && isFile(word))
                .findFirst()
                .map(file -> what + ", since '" + file + "' is read as an option: for the file write './" + file + "'")
                .orElseGet(() ->
                        what + ": write '" + line.getCommandSpec().qualifiedName() + " " + operand.paramLabel() + "'");
    }

    private boolean isFile(String word) {
        try {
            return Files.exists(folder.resolve(word), LinkOption.NOFOLLOW_LINKS);
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
