package dev.varve.cli.run;

import java.util.ArrayList;
import java.util.List;

/** Splits a command as a shell does where there are only words, quotes and backslashes; nothing is expanded. */
final class ShellWords {
    private ShellWords() {}

    /**
     * The words of a command.
     *
     * @param variable where it stands, for the message
     * @throws UsageException if there is none, or a quote is not closed
     */
    static List<String> split(String command, String variable) throws UsageException {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean inWord = false;
        char quote = 0;
        for (int i = 0; i < command.length(); i++) {
            char c = command.charAt(i);
            boolean escapes = c == '\\' && quote != '\'' && i + 1 < command.length();
            if (escapes) {
                word.append(command.charAt(++i));
                inWord = true;
            } else if (quote != 0) {
                if (c == quote) {
                    quote = 0;
                } else {
                    word.append(c);
                }
            } else if (c == '"' || c == '\'') {
                quote = c;
                inWord = true;
            } else if (Character.isWhitespace(c)) {
                if (inWord) {
                    words.add(word.toString());
                    word.setLength(0);
                    inWord = false;
                }
            } else {
                word.append(c);
                inWord = true;
            }
        }
        if (inWord) {
            words.add(word.toString());
        }
        if (quote != 0 || words.isEmpty()) {
            throw new UsageException(variable + ": no command, or a quote that is not closed");
        }
        return words;
    }
}
