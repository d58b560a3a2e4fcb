package dev.varve.cli.output;

/** How a word may be set off on a terminal that shows colours. */
public enum Paint {
    /** As it is. */
    PLAIN(""),
    /** A heading, or what matters most in a sentence. */
    BOLD("1"),
    /** Of less weight. */
    DIM("2"),
    /** Damage, failure. */
    RED("31"),
    /** All is well. */
    GREEN("32"),
    /** Worth a look. */
    YELLOW("33"),
    /** Held fast, told apart. */
    CYAN("36");

    private static final String ESCAPE = "\u001b[";
    private static final String RESET = "\u001b[0m";

    private final String code;

    Paint(String code) {
        this.code = code;
    }

    String on(String text) {
        return this == PLAIN || text.isEmpty() ? text : ESCAPE + code + "m" + text + RESET;
    }
}
