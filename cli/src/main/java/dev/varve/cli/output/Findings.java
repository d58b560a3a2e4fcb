package dev.varve.cli.output;

import dev.varve.Finding;
import java.util.Collection;

/** Findings for a person: how bad, of what, what it means, and below that what mends it. */
public final class Findings {

    private static final int WIDEST_SEVERITY = "warning".length();

    private Findings() {}

    /** One finding after another, each with its remedy below it. */
    public static void write(Page page, Collection<Finding> findings) {
        for (Finding finding : findings) {
            String severity = Words.of(finding.severity());
            page.text(Words.paint(finding.severity()), severity)
                    .text(" ".repeat(WIDEST_SEVERITY - severity.length() + 2))
                    .text(Paint.BOLD, finding.subject())
                    .line(": " + finding.meaning());
            if (!finding.remedy().isEmpty()) {
                page.text(" ".repeat(WIDEST_SEVERITY + 2)).line(Paint.DIM, finding.remedy());
            }
        }
    }

    /** True where something of the source, or of the task, was left out: what is only worth knowing does not count. */
    public static boolean anyTrouble(Collection<Finding> findings) {
        for (Finding finding : findings) {
            if (finding.severity() != Finding.Severity.INFO) {
                return true;
            }
        }
        return false;
    }
}
