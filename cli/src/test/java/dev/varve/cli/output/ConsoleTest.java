package dev.varve.cli.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.varve.Event;
import dev.varve.Event.Phase;
import dev.varve.Finding;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.ClosedByInterruptException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsoleTest {

    private static final Finding LOOSE =
            new Finding(Finding.Severity.WARNING, "loose.gz", "belongs to nothing.", "'varve clean' takes it away.");
    private static final Finding DAMAGED = new Finding(Finding.Severity.ERROR, "20251104", "is damaged.", "");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void notice_thatTheAnswerTells_isNotToldBesides() throws IOException {
        try (Console console = console(Verbosity.NORMAL, false, false)) {
            console.notice(LOOSE);
            console.notice(DAMAGED);
            console.answer(new Answer(List.of(DAMAGED)));
        }
        assertThat(out).hasToString("answer\n");
        assertThat(err).hasToString("""
                warning  loose.gz: belongs to nothing.
                         'varve clean' takes it away.
                """);
    }

    @Test
    void notice_whereNoAnswerComes_isToldInTheEnd() {
        try (Console console = console(Verbosity.NORMAL, false, false)) {
            console.notice(DAMAGED);
            assertThat(err.size()).isZero();
        }
        assertThat(err).hasToString("error    20251104: is damaged.\n");
    }

    @Test
    void notice_whereSilenceWasAskedFor_isToldOnlyOfDamage() throws IOException {
        try (Console console = console(Verbosity.QUIET, false, false)) {
            console.notice(LOOSE);
            console.tell(new Answer(List.of(DAMAGED)));
        }
        assertThat(out.size()).isZero();
        assertThat(err).hasToString("error    20251104: is damaged.\n");
    }

    @Test
    void notice_forAProgram_isJson() {
        try (Console console = console(Verbosity.NORMAL, true, false)) {
            console.notice(DAMAGED);
        }
        assertThat(err)
                .hasToString("{\"notice\":{\"severity\":\"error\",\"subject\":\"20251104\",\"meaning\":\"is damaged.\","
                        + "\"remedy\":\"\"}}\n");
    }

    @ParameterizedTest
    @CsvSource({
        "NORMAL, false, true, true",
        "NORMAL, false, false, false",
        "QUIET, false, true, false",
        "NORMAL, true, true, false"
    })
    void progress_isDrawnForAPersonWhoWatches(Verbosity verbosity, boolean json, boolean terminal, boolean drawn) {
        try (Console console = console(verbosity, json, terminal)) {
            drawUntilShown(console);
        }
        assertThat(err.size() > 0).isEqualTo(drawn);
    }

    @Test
    void progress_isWipedBeforeTheAnswer() throws IOException {
        try (Console console = console(Verbosity.NORMAL, false, true)) {
            drawUntilShown(console);
            console.answer(new Answer(List.of()));
        }
        assertThat(err.toString(StandardCharsets.UTF_8)).endsWith("\r\u001b[K").contains("checking");
    }

    @Test
    void standardOutput_thatFails_isToldApartFromTheVaultsDisk() {
        assertThatExceptionOfType(OutputFailed.class)
                .isThrownBy(() -> failing(new IOException("No space left on device")))
                .withMessageContaining("standard output")
                .matches(failure -> !failure.readerHasGone());
        assertThatExceptionOfType(OutputFailed.class)
                .isThrownBy(() -> failing(new IOException("Broken pipe")))
                .matches(OutputFailed::readerHasGone);
        assertThatExceptionOfType(ClosedByInterruptException.class)
                .isThrownBy(() -> failing(new ClosedByInterruptException()));
    }

    private void failing(IOException failure) throws IOException {
        OutputStream broken = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw failure;
            }
        };
        var streams = new Streams(broken, err, false, false, () -> 80, StandardCharsets.UTF_8);
        try (Console console = new Console(streams, Verbosity.NORMAL, false, false, ZoneOffset.UTC)) {
            console.print("x");
        }
    }

    /** The bar waits a moment before it appears, by the clock of the system. */
    private static void drawUntilShown(Console console) {
        long end = System.nanoTime() + 400_000_000;
        while (System.nanoTime() < end) {
            console.progress(new Event.Progress(Phase.CHECK, 1, 2));
            Thread.onSpinWait();
        }
    }

    private Console console(Verbosity verbosity, boolean json, boolean terminal) {
        var streams = new Streams(out, err, terminal, terminal, () -> 80, StandardCharsets.UTF_8);
        return new Console(streams, verbosity, json, false, ZoneOffset.UTC);
    }

    private record Answer(List<Finding> told) implements Report {
        @Override
        public void writeText(Page page) {
            page.line("answer");
        }

        @Override
        public void writeJson(Json json) {
            json.object(() -> json.text("told", "answer"));
        }

        @Override
        public Collection<Finding> findings() {
            return told;
        }
    }
}
