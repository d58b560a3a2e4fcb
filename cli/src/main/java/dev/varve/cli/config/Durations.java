package dev.varve.cli.config;

import java.time.Duration;

/** Short times as a person writes them: a number and a unit, such as {@code 500ms}, {@code 10s}, {@code 2m}, {@code 1h}. */
public final class Durations {

    private Durations() {}

    /**
     * Reads a time.
     *
     * @throws IllegalArgumentException if the text is none; the message says what is
     */
    public static Duration parse(String text) {
        String trimmed = text.strip();
        int digits = 0;
        while (digits < trimmed.length() && Character.isDigit(trimmed.charAt(digits))) {
            digits++;
        }
        try {
            long number = Long.parseLong(trimmed.substring(0, digits));
            return switch (trimmed.substring(digits).strip()) {
                case "ms" -> Duration.ofMillis(number);
                case "s" -> Duration.ofSeconds(number);
                case "m" -> Duration.ofMinutes(number);
                case "h" -> Duration.ofHours(number);
                default -> throw new IllegalArgumentException(advice(text));
            };
        } catch (NumberFormatException | ArithmeticException e) {
            throw new IllegalArgumentException(advice(text), e);
        }
    }

    private static String advice(String text) {
        return "'" + text + "' is no time: give a number and a unit, such as 500ms, 10s, 2m or 1h";
    }
}
