package dev.varve.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.varve.Event;
import dev.varve.Event.Phase;
import org.junit.jupiter.api.Test;

class ProgressBarTest {

    private static final long SECOND = 1_000_000_000;

    private final ProgressBar bar = new ProgressBar(() -> 60, false);

    @Test
    void bar_ofShortWork_isNeverDrawn() {
        assertThat(bar.show(progress(10, 100), 0)).isEmpty();
        assertThat(bar.show(progress(100, 100), SECOND / 10)).isEmpty();
        assertThat(bar.wipe()).isEmpty();
    }

    @Test
    void bar_ofLongWork_saysHowFarItIs() {
        bar.show(progress(0, 300_000_000), 0);
        assertThat(bar.show(progress(150_000_000, 300_000_000), SECOND))
                .isEqualTo("\r\u001b[Kchecking  ━━━━━━━────────   50 %  150.0 MB of 300.0 MB");
    }

    @Test
    void bar_isDrawnAFewTimesASecond_andWipedOnce() {
        bar.show(progress(0, 100), 0);
        assertThat(bar.show(progress(1, 100), SECOND)).isNotEmpty();
        assertThat(bar.show(progress(2, 100), SECOND + 1)).isEmpty();
        assertThat(bar.wipe()).isEqualTo("\r\u001b[K");
        assertThat(bar.wipe()).isEmpty();
    }

    @Test
    void bar_withoutATotal_saysWhatIsDone() {
        bar.show(progress(0, 0), 0);
        assertThat(bar.show(progress(1500, 0), SECOND)).isEqualTo("\r\u001b[Kchecking  1.5 KB");
    }

    @Test
    void bar_beyondItsTotal_stopsAtTheEnd() {
        bar.show(progress(0, 100), 0);
        assertThat(bar.show(progress(120, 100), SECOND)).contains("100 %");
    }

    private static Event.Progress progress(long done, long total) {
        return new Event.Progress(Phase.CHECK, done, total);
    }
}
