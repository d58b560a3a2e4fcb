package dev.varve;

import static dev.varve.RetentionPolicy.ALL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetentionPolicyTest {

    @Test
    void policy_withoutRules_isEmpty() {
        assertThat(RetentionPolicy.NONE.isEmpty()).isTrue();
        assertThat(RetentionPolicy.keepLast(0)).isEqualTo(RetentionPolicy.NONE);
        assertThat(RetentionPolicy.NONE.keepWithin(Rhythm.DAILY, CalendarSpan.ZERO))
                .isEqualTo(RetentionPolicy.NONE);
        assertThat(RetentionPolicy.keepLast(3).keep(Rhythm.EVERY, 0)).isEqualTo(RetentionPolicy.NONE);
    }

    @Test
    void policy_withAnyRule_isNotEmpty() {
        assertThat(RetentionPolicy.keepLast(1).isEmpty()).isFalse();
        assertThat(RetentionPolicy.keepLast(ALL).isEmpty()).isFalse();
        assertThat(RetentionPolicy.NONE.keepTagged(Set.of()).isEmpty()).isFalse();
        assertThat(RetentionPolicy.NONE
                        .keepWithin(Rhythm.EVERY, CalendarSpan.parse("1h"))
                        .isEmpty())
                .isFalse();
    }

    @Test
    void policy_withEveryRule_saysSo() {
        RetentionPolicy policy = RetentionPolicy.keepLast(10)
                .keepTagged(new LinkedHashSet<>(List.of("b", "a")))
                .keepWithin(Rhythm.MONTHLY, CalendarSpan.parse("1y"))
                .keepWithin(Rhythm.EVERY, CalendarSpan.parse("2d"))
                .keep(Rhythm.YEARLY, ALL)
                .keep(Rhythm.DAILY, 7);

        assertThat(policy).hasToString("last 10, daily 7, yearly unlimited, within 2d, monthly within 1y, tags [b, a]");
        assertThat(RetentionPolicy.NONE).hasToString("no rule");
    }

    @Test
    void policy_whatItWasMadeOf_mayChangeAfterwards() {
        Map<Rhythm, Integer> counts = new HashMap<>(Map.of(Rhythm.DAILY, 7));
        RetentionPolicy policy = new RetentionPolicy(counts, Map.of(), List.of());

        counts.put(Rhythm.DAILY, 1);

        assertThat(policy).isEqualTo(RetentionPolicy.NONE.keep(Rhythm.DAILY, 7));
    }

    @Test
    void policy_negativeCount_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RetentionPolicy.keepLast(-2))
                .withMessage("count '-2': give how many to keep, or -1 or 'unlimited' for all");
    }

    @Test
    void parseCount_numberOrUnlimited_isRead() {
        assertThat(RetentionPolicy.parseCount("10")).isEqualTo(10);
        assertThat(RetentionPolicy.parseCount("0")).isZero();
        assertThat(RetentionPolicy.parseCount("-1")).isEqualTo(ALL);
        assertThat(RetentionPolicy.parseCount("unlimited")).isEqualTo(ALL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-2", "ten", "1.5", "99999999999", "Unlimited"})
    void parseCount_anythingElse_isRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RetentionPolicy.parseCount(text))
                .withMessage("count '" + text + "': give how many to keep, or -1 or 'unlimited' for all");
    }

    @Test
    void parseTags_listInItsOrder_isRead() {
        assertThat(RetentionPolicy.parseTags("b, a")).containsExactly("b", "a");
        assertThat(RetentionPolicy.parseTags("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,,b", ",", "a,"})
    void parseTags_nothingBetweenCommas_isRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RetentionPolicy.parseTags(text))
                .withMessage("tag '': a tag is a word without a comma");
    }
}
