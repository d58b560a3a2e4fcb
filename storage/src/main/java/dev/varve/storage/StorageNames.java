package dev.varve.storage;

/**
 * Which names a {@link Storage} takes: one to four parts of lower-case letters, digits, {@code .}, {@code _} and {@code -}, joined by {@code
 * /}, none of them beginning with a dot.
 *
 * <p>No such name leads out of a folder, none needs escaping in a URL, none differs from another only by case; and all that begins with a dot
 * is left to the storage itself, for files that are not yet there.
 */
public final class StorageNames {
    /** The most parts that a name has. */
    public static final int MOST_PARTS = 4;

    private StorageNames() {}

    /**
     * {@return the name, which is a valid one}
     *
     * @param name what to look at
     * @throws IllegalArgumentException if it is none
     */
    public static String require(String name) {
        if (!isName(name)) {
            throw new IllegalArgumentException("'" + name + "' is no name of stored bytes: one to " + MOST_PARTS
                    + " parts of a-z, 0-9, '.', '_' and '-', joined by '/', none beginning with '.'");
        }
        return name;
    }

    /**
     * {@return the folder, which is a valid one: empty, or looking like a name}
     *
     * @param folder what to look at
     * @throws IllegalArgumentException if it is none
     */
    public static String requireFolder(String folder) {
        return folder.isEmpty() ? folder : require(folder);
    }

    /**
     * {@return whether this is a valid name}
     *
     * @param name what to look at
     */
    public static boolean isName(String name) {
        int parts = 1;
        int begin = 0;
        for (int slash = name.indexOf('/'); slash >= 0; slash = name.indexOf('/', begin)) {
            if (++parts > MOST_PARTS || !isPart(name, begin, slash)) {
                return false;
            }
            begin = slash + 1;
        }
        return isPart(name, begin, name.length());
    }

    /** Whether this can be one part of a name. */
    static boolean isPart(String part) {
        return isPart(part, 0, part.length());
    }

    private static boolean isPart(String name, int begin, int end) {
        if (begin == end || name.charAt(begin) == '.') {
            return false;
        }
        for (int i = begin; i < end; i++) {
            if (!isAllowed(name.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAllowed(char character) {
        return (character >= 'a' && character <= 'z')
                || (character >= '0' && character <= '9')
                || character == '.'
                || character == '_'
                || character == '-';
    }
}
