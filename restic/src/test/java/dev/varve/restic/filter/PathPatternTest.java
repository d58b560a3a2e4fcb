package dev.varve.restic.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PathPatternTest {
    @ParameterizedTest
    @CsvSource({
        "*.go, /home/ada/a.go, true",
        "*.go, /home/ada/a.go/below, true",
        "*.go, /home/ada/a.gone, false",
        "foo/bar, /x/foo/bar, true",
        "foo/bar, /x/foo/bar/baz, true",
        "foo/bar, /x/foo/y/bar, false",
        "/foo/bar, /foo/bar, true",
        "/foo/bar, /x/foo/bar, false",
        "/foo/bar, /foo, false",
        "foo/**/bar, /foo/bar, true",
        "foo/**/bar, /x/foo/1/2/bar, true",
        "/home/**/*.tmp, /home/a/b/c.tmp, true",
        "/home/**/*.tmp, /home/c.tmp, true",
        "/home/**/*.tmp, /srv/c.tmp, false",
        "**/cache, /a/cache, true",
        "?.txt, /a/é.txt, true",
        "?.txt, /a/ab.txt, false",
        "[a-c]x, /bx, true",
        "[^a-c]x, /bx, false",
        "[^a-c]x, /dx, true",
        "a\\*b, /a*b, true",
        "a\\*b, /axb, false",
        "[]a]x, /]x, true",
        "a*b*c, /aXbYbZc, true",
        "a*b*c, /aXbYbZd, false",
    })
    void pattern_meansWhatResticMeans(String pattern, String path, boolean meant) {
        assertThat(PathPattern.of(pattern, false).matches(PathPattern.parts(path)))
                .isEqualTo(meant);
    }

    @Test
    void case_isIgnoredWhereThatIsAskedFor() {
        List<String> path = PathPattern.parts("/a/B.JPG");
        assertThat(PathPattern.of("*.jpg", true).matches(path)).isTrue();
        assertThat(PathPattern.of("*.jpg", false).matches(path)).isFalse();
    }

    @Test
    void laterPattern_takesBackWhatAnEarlierOneMeant() {
        var filter = new PathFilter(List.of(
                PathPattern.of("*.log", false), PathPattern.of("!keep.log", false), PathPattern.of("/tmp/*", false)));
        assertThat(filter.matches(PathPattern.parts("/a/x.log"))).isTrue();
        assertThat(filter.matches(PathPattern.parts("/a/keep.log"))).isFalse();
        assertThat(filter.matches(PathPattern.parts("/tmp/keep.log"))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "/home/ada/*.txt, /home, true",
        "/home/ada/*.txt, /home/ada, true",
        "/home/ada/*.txt, /home/bob, false",
        "/home/**/x, /home/bob, true",
        "*.txt, /anything, true",
        "/home, /home/ada, true",
    })
    void folder_isLookedIntoWhereSomethingBelowMayBeMeant(String pattern, String folder, boolean may) {
        assertThat(PathPattern.of(pattern, false).mayMatchBelow(PathPattern.parts(folder)))
                .isEqualTo(may);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "!", "[a", "a\\", "x/[^"})
    void pattern_thatIsNone_isRefused(String pattern) {
        assertThatThrownBy(() -> PathPattern.of(pattern, false)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void pattern_ofManyStars_takesNoTime() {
        String pattern = "*a".repeat(60) + "b";
        assertThat(PathPattern.of(pattern, false).matches(List.of("a".repeat(5_000))))
                .isFalse();
    }
}
