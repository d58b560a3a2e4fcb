package dev.varve.cli.output;

/** Sizes as a person reads them: decimal units, one digit after the point, whole bytes below a thousand. */
public final class Sizes {

    private static final String[] UNITS = {"KB", "MB", "GB", "TB", "PB", "EB"};
    private static final long STEP = 1000;
    private static final int TENTHS = 10;

    /** What stands in a column for a size that nobody knows. */
    private static final String UNKNOWN = "–";

    private Sizes() {}

    /** Such as {@code 558 B}, {@code 1.5 KB}, {@code 104.2 MB}; a dash where the size is negative, that is, unknown. */
    public static String of(long bytes) {
        if (bytes < 0) {
            return UNKNOWN;
        }
        if (bytes < STEP) {
            return bytes + " B";
        }
        int unit = 0;
        long divisor = STEP;
        while (unit < UNITS.length - 1 && roundedTenths(bytes, divisor) >= STEP * TENTHS) {
            divisor *= STEP;
            unit++;
        }
        return tenths(roundedTenths(bytes, divisor)) + " " + UNITS[unit];
    }

    /** The size, with its exact bytes where {@link #of} rounds them: {@code 1.5 KB (1,478 bytes)}. */
    public static String exact(long bytes) {
        return bytes < STEP ? of(bytes) : of(bytes) + " (" + grouped(bytes) + " bytes)";
    }

    /** How many times smaller the stored form is, such as {@code 5.1×}; empty where it is not smaller, or nobody knows. */
    public static String ratio(long size, long storedSize) {
        long tenths = size <= 0 || storedSize <= 0 ? 0 : roundedTenths(size, storedSize);
        return tenths <= TENTHS ? "" : tenths(tenths) + "×";
    }

    /** A count and its noun: {@code 1 snapshot}, {@code 12,000 snapshots}. */
    public static String count(long number, String noun) {
        return grouped(number) + " " + noun + (number == 1 ? "" : "s");
    }

    private static long roundedTenths(long value, long divisor) {
        long whole = value / divisor;
        double fraction = (double) (value % divisor) / divisor;
        return whole * TENTHS + Math.round(fraction * TENTHS);
    }

    private static String tenths(long tenths) {
        return tenths / TENTHS + "." + tenths % TENTHS;
    }

    private static String grouped(long number) {
        String digits = Long.toString(number);
        var grouped = new StringBuilder(digits);
        for (int i = digits.length() - 3; i > 0; i -= 3) {
            grouped.insert(i, ',');
        }
        return grouped.toString();
    }
}
