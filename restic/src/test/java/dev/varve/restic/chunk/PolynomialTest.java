package dev.varve.restic.chunk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolynomialTest {
    private static final Polynomial KNOWN = new Polynomial(0x3DA3358B4DC173L);

    @ParameterizedTest
    @ValueSource(
            longs = {0b10, 0b11, 0b111, 0b1011, 0b1101, 0b10011, 0b100101, 0x11b, 0x3DA3358B4DC173L, 0x25fb53453fa4efL})
    void irreducible_knownOne_isSeen(long bits) {
        assertThat(new Polynomial(bits).isIrreducible()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 0b101, 0b110, 0b1111, 0b10001, 0x11a, 0x101, 0x3DA3358B4DC172L, 0x3DA3358B4DC171L})
    void irreducible_knownProduct_isSeen(long bits) {
        assertThat(new Polynomial(bits).isIrreducible()).isFalse();
    }

    @Test
    void irreducible_allOfDegreeTen_areAsManyAsTheFormulaSays() {
        long count = IntStream.range(1 << 10, 1 << 11)
                .filter(bits -> new Polynomial(bits).isIrreducible())
                .count();

        assertThat(count).isEqualTo((1024 - 32 - 4 + 2) / 10);
    }

    @Test
    void random_anySeed_isIrreducibleOfTheDegree() {
        for (int seed = 0; seed < 20; seed++) {
            Polynomial polynomial = Polynomial.random(new Random(seed));

            assertThat(polynomial.degree()).isEqualTo(Polynomial.DEGREE);
            assertThat(Polynomial.parse(polynomial.toString())).isEqualTo(polynomial);
        }
    }

    @Test
    void multiply_byX_isThePowerOfX() {
        long power = 1;
        for (int i = 0; i < 200; i++) {
            assertThat(KNOWN.powerOfX(i)).isEqualTo(power);
            power = KNOWN.multiply(power, 2);
        }
    }

    @Test
    void multiply_ofRandomOnes_isDistributive() {
        Random random = new Random(1);
        for (int i = 0; i < 100; i++) {
            long a = KNOWN.remainder(random.nextLong() >>> 1);
            long b = KNOWN.remainder(random.nextLong() >>> 1);
            long c = KNOWN.remainder(random.nextLong() >>> 1);

            assertThat(KNOWN.multiply(a, b ^ c)).isEqualTo(KNOWN.multiply(a, b) ^ KNOWN.multiply(a, c));
            assertThat(KNOWN.multiply(a, b)).isEqualTo(KNOWN.multiply(b, a));
        }
    }

    @Test
    void text_ofTheKnownOne_isItsHexadecimalDigits() {
        assertThat(KNOWN).hasToString("3da3358b4dc173");
        assertThat(Polynomial.parse("3da3358b4dc173")).isEqualTo(KNOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "13", "3da3358b4dc172", "-3da3358b4dc173", "83da3358b4dc173", "103da3358b4dc1730"})
    void parse_noUsableOne_isRefused(String digits) {
        assertThatThrownBy(() -> Polynomial.parse(digits)).isInstanceOf(IllegalArgumentException.class);
    }
}
