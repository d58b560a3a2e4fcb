package dev.varve.bench.harness;

import java.util.Locale;

/** Numbers as the report writes them: three digits that count, and decimal units. */
public final class Format {

    private static final double BYTES_PER_MEGABYTE = 1e6;
    private static final double WHOLE_FROM = 100;
    private static final double ONE_PLACE_FROM = 10;

    private Format() {}

    /** {@return milliseconds} */
    public static String millis(double millis) {
        return number(millis) + " ms";
    }

    /** {@return bytes, in megabytes} */
    public static String megabytes(long bytes) {
        return number(bytes / BYTES_PER_MEGABYTE) + " MB";
    }

    /** {@return a ratio to something} */
    public static String times(double ratio) {
        return String.format(Locale.ROOT, "%.2f ×", ratio);
    }

    /** {@return a share of the whole, 0 to 1, in percent} */
    public static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", share * 100);
    }

    private static String number(double value) {
        String pattern = value >= WHOLE_FROM ? "%.0f" : value >= ONE_PLACE_FROM ? "%.1f" : "%.2f";
        return String.format(Locale.ROOT, pattern, value);
    }
}
