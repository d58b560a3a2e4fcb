package dev.varve.restic.chunk;

import java.util.random.RandomGenerator;

/**
 * A polynomial over the field of two elements: bit <i>n</i> is the coefficient of <i>x</i> to the <i>n</i>. Its text is that of the number in
 * hexadecimal digits, as {@code chunker_polynomial} of a repository's {@code config} has it.
 *
 * @param bits the coefficients
 */
public record Polynomial(long bits) {
    /** The degree of the polynomials by which repositories cut: eight more bits still fit into a {@code long}. */
    public static final int DEGREE = 53;

    private static final int RADIX = 16;
    private static final long ONE = 1;
    private static final long X = 2;

    /**
     * {@return the polynomial that hexadecimal digits mean}
     *
     * @throws IllegalArgumentException if it is no irreducible one of degree {@value #DEGREE}
     */
    public static Polynomial parse(String digits) {
        Polynomial polynomial = new Polynomial(Long.parseUnsignedLong(digits, RADIX));
        if (polynomial.degree() != DEGREE || !polynomial.isIrreducible()) {
            throw new IllegalArgumentException(
                    "'%s' is no irreducible polynomial of degree %d".formatted(digits, DEGREE));
        }
        return polynomial;
    }

    /** {@return an irreducible polynomial of degree {@value #DEGREE}; about each twenty-seventh odd one is irreducible} */
    public static Polynomial random(RandomGenerator random) {
        while (true) {
            long lower = random.nextLong() >>> (Long.SIZE - DEGREE);
            Polynomial candidate = new Polynomial((ONE << DEGREE) | lower | ONE);
            if (candidate.isIrreducible()) {
                return candidate;
            }
        }
    }

    /** {@return the highest power with a coefficient; −1 for the polynomial that is zero} */
    public int degree() {
        return degree(bits);
    }

    /**
     * {@return whether only a constant divides it} This is Rabin's test: <i>f</i> of degree <i>n</i> divides <i>x</i> to the 2<sup>n</sup> less
     * <i>x</i>, and has nothing in common with the like for <i>n</i>/<i>q</i>, for each prime <i>q</i> that divides <i>n</i>.
     */
    public boolean isIrreducible() {
        int degree = degree();
        if (degree < 1) {
            return false;
        }
        for (int prime = 2; prime <= degree; prime++) {
            if (degree % prime == 0 && isPrime(prime) && gcd(bits, frobeniusLessX(degree / prime)) != ONE) {
                return false;
            }
        }
        return frobeniusLessX(degree) == 0;
    }

    /** {@return the remainder of a polynomial's division by this one} */
    long remainder(long dividend) {
        return remainder(dividend, bits);
    }

    /** {@return the remainder of the product of two remainders} */
    long multiply(long a, long b) {
        long product = 0;
        for (int i = degree(b); i >= 0; i--) {
            product = timesX(product);
            if (((b >>> i) & 1) != 0) {
                product ^= a;
            }
        }
        return product;
    }

    /** {@return the remainder of a power of x} */
    long powerOfX(int exponent) {
        long power = remainder(ONE);
        for (int i = 0; i < exponent; i++) {
            power = timesX(power);
        }
        return power;
    }

    private long timesX(long remainder) {
        long product = remainder << 1;
        return ((product >>> degree()) & 1) != 0 ? product ^ bits : product;
    }

    private long frobeniusLessX(int squarings) {
        long x = remainder(X);
        long power = x;
        for (int i = 0; i < squarings; i++) {
            power = multiply(power, power);
        }
        return power ^ x;
    }

    private static boolean isPrime(int number) {
        for (int divisor = 2; divisor * divisor <= number; divisor++) {
            if (number % divisor == 0) {
                return false;
            }
        }
        return true;
    }

    private static long gcd(long a, long b) {
        return b == 0 ? a : gcd(b, remainder(a, b));
    }

    private static long remainder(long dividend, long divisor) {
        long rest = dividend;
        for (int shift = degree(rest) - degree(divisor); shift >= 0; shift = degree(rest) - degree(divisor)) {
            rest ^= divisor << shift;
        }
        return rest;
    }

    private static int degree(long bits) {
        return Long.SIZE - 1 - Long.numberOfLeadingZeros(bits);
    }

    @Override
    public String toString() {
        return Long.toUnsignedString(bits, RADIX);
    }
}
