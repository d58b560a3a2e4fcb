package dev.varve.cli.output;

import static dev.varve.cli.output.Table.cell;
import static dev.varve.cli.output.Table.left;
import static dev.varve.cli.output.Table.right;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class TableTest {

    private static final int UNBOUNDED = Integer.MAX_VALUE;

    private final Table table = new Table(left("ID"), right("SIZE"), left("TAGS"), left("DESCRIPTION"));

    @Test
    void rows_areAligned_andAnEmptyColumnIsLeftOut() {
        table.row(cell("a"), cell("1.5 KB"), cell(""), cell("First light"));
        table.row(cell("longer"), cell("9 B"), cell(""), cell(""));
        assertThat(written(UNBOUNDED, false, true)).isEqualTo("""
                ID        SIZE  DESCRIPTION
                a       1.5 KB  First light
                longer     9 B
                """);
    }

    @Test
    void lastColumn_tooWide_isCutWithAnEllipsis() {
        table.row(cell("a"), cell("9 B"), cell("x"), cell("a long description of what happened"));
        assertThat(written(30, false, false)).isEqualTo("a  9 B  x  a long description…\n");
    }

    @Test
    void lastColumn_withoutRoomToSpeakOf_isLeftToTheTerminal() {
        table.row(cell("a"), cell("9 B"), cell("x"), cell("a long description"));
        assertThat(written(12, false, false)).isEqualTo("a  9 B  x  a long description\n");
    }

    @Test
    void wideAndCombiningCharacters_takeTheColumnsThatATerminalGivesThem() {
        table.row(cell("漢字"), cell("1 B"), cell(""), cell("wide"));
        table.row(cell("e\u0301"), cell("1 B"), cell(""), cell("漢字漢字漢字漢字"));
        assertThat(written(20, false, false)).isEqualTo("漢字  1 B  wide\ne\u0301     1 B  漢字漢字…\n");
    }

    @Test
    void paint_isNotCountedAsWidth() {
        table.row(cell(Paint.RED, "ab"), cell("1 B"), cell(""), cell("x"));
        table.row(cell("abc"), cell("1 B"), cell(""), cell("y"));
        assertThat(written(UNBOUNDED, true, false)).isEqualTo("\u001b[31mab\u001b[0m   1 B  x\nabc  1 B  y\n");
    }

    @Test
    void controlCharacters_inACell_areMadeVisible() {
        table.row(cell("a"), cell("1 B"), cell(""), cell("\u001b[2J\nx"));
        assertThat(written(UNBOUNDED, true, false)).isEqualTo("a  1 B  \\u001b[2J\\nx\n");
    }

    @Test
    void row_withTooFewCells_isRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> table.row(cell("a")));
    }

    private String written(int columns, boolean painted, boolean withHeadings) {
        var text = new StringBuilder();
        table.writeTo(text, columns, painted, withHeadings);
        return text.toString();
    }
}
