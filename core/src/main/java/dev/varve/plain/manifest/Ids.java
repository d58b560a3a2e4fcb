package dev.varve.plain.manifest;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The form of an ID: a time of digits, and a number where one second had several. An ID is never a path. */
public final class Ids {

    /** An ID as a regular expression without groups. */
    public static final String FORM = "[0-9]{8}[_T-]?[0-9]{6,9}(?:_[0-9]{1,9})?";

    private static final Pattern ID = Pattern.compile(FORM);

    private static final Pattern NUMBERED = Pattern.compile("(.+)_[0-9]{1,9}");

    private Ids() {}

    /** An ID without the number that it got where one second had several. */
    public static String second(String id) {
        Matcher matcher = NUMBERED.matcher(id);
        return matcher.matches() && isId(matcher.group(1)) ? matcher.group(1) : id;
    }

    /** Whether a text may be an ID. */
    public static boolean isId(String text) {
        return ID.matcher(text).matches();
    }
}
