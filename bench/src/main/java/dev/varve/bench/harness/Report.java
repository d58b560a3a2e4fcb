package dev.varve.bench.harness;

import java.util.Map;
import java.util.stream.Collectors;

/**
 * The results in Markdown, ready to be pasted.
 *
 * @param machine what they were measured on
 * @param outcomes what each figure came to, by its name
 */
public record Report(Machine machine, Map<String, Outcome> outcomes) {

    private static final String BARS = """
            | figure | bar | reached | met |
            |---|---|---|---|
            """;
    private static final String MEDIANS = """
            | figure | measured | median | fastest – slowest | turns |
            |---|---|---|---|---|
            """;

    /** {@return the whole text} */
    public String markdown() {
        return BARS + verdicts() + "\nMeasured on " + machine + ".\n\n" + MEDIANS + measurements();
    }

    private String verdicts() {
        return outcomes.values().stream()
                .flatMap(outcome -> outcome.verdicts().stream())
                .map(verdict ->
                        row(verdict.figure(), verdict.bar(), verdict.reached(), verdict.met() ? "yes" : "**no**"))
                .collect(Collectors.joining());
    }

    private String measurements() {
        return outcomes.entrySet().stream()
                .flatMap(entry -> entry.getValue().measurements().stream()
                        .map(one -> row(
                                entry.getKey(), one.what(), one.value(), one.spread(), Integer.toString(one.turns()))))
                .collect(Collectors.joining());
    }

    private static String row(String... cells) {
        return "| " + String.join(" | ", cells).replace("\n", " ") + " |\n";
    }
}
