package dev.varve;

/** What to keep. */
public record RetentionPolicy(int last) {

    /** Keeps the newest {@code count}. */
    public static RetentionPolicy keepLast(int count) {
        return new RetentionPolicy(count);
    }

    /** True where the policy keeps nothing by any rule. */
    public boolean isEmpty() {
        return last == 0;
    }
}
