package dev.varve.cli.config;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * On which line of a TOML text each key stands. The parser does not tell, so this looks for it, and only when something
 * is wrong: a rough reading by lines, which may miss a key in an unusual spelling but never decides what a file means.
 */
final class KeyPlaces {

    private final List<Place> places = new ArrayList<>();

    KeyPlaces(String text) {
        String section = "";
        int line = 0;
        for (String raw : text.lines().toList()) {
            line++;
            String content = raw.strip();
            int closing = content.indexOf(']');
            int equals = content.indexOf('=');
            if (content.startsWith("[") && closing > 0) {
                section = bare(content.substring(1, closing));
                places.add(new Place(section, line));
            } else if (equals > 0 && !content.startsWith("#")) {
                String key = bare(content.substring(0, equals));
                places.add(new Place(section.isEmpty() ? key : section + "." + key, line));
            }
        }
    }

    /** The line on which a key, or the first key of a table, stands; 0 where it was not found. */
    int lineOf(String key) {
        return first(place -> place.key().equals(key) || place.key().startsWith(key + "."))
                .map(Place::line)
                .orElse(0);
    }

    /** The first key that stands there once more. */
    Optional<Place> firstRepeated() {
        Set<String> seen = new HashSet<>();
        return first(place -> !seen.add(place.key()));
    }

    private Optional<Place> first(Predicate<Place> wanted) {
        return places.stream().filter(wanted).findFirst();
    }

    private static String bare(String key) {
        return key.replace("\"", "").replace("'", "").replace(" ", "");
    }

    /**
     * A key and its line.
     *
     * @param key with the names of the tables that it stands in
     * @param line counted from 1
     */
    record Place(String key, int line) {}
}
