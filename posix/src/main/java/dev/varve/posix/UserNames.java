package dev.varve.posix;

import static java.lang.foreign.ValueLayout.ADDRESS;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The names of users or of groups by their numbers, each asked for once: behind the call may stand a server. */
final class UserNames {
    private static final int RECORD = 128;
    private static final int TEXTS = 1 << 10;
    private static final int MOST_TEXTS = 16 << 20;

    private final Map<Long, Optional<String>> known = new ConcurrentHashMap<>();
    private final Lookup lookup;

    @FunctionalInterface
    interface Lookup {
        int find(int id, MemorySegment record, MemorySegment texts, MemorySegment result);
    }

    UserNames(Lookup lookup) {
        this.lookup = lookup;
    }

    Optional<String> name(long id) {
        return known.computeIfAbsent(id, this::find);
    }

    private Optional<String> find(long id) {
        for (int size = TEXTS; size <= MOST_TEXTS; size *= 4) {
            try (Arena arena = Arena.ofConfined()) {
                MemorySegment record = arena.allocate(RECORD, Long.BYTES);
                MemorySegment result = arena.allocate(ADDRESS);
                int error = lookup.find((int) id, record, arena.allocate(size), result);
                if (error != Linux.ERANGE) {
                    boolean found = error == 0 && !result.get(ADDRESS, 0).equals(MemorySegment.NULL);
                    return found ? Optional.of(firstText(record, size)) : Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    /** Both records begin with the name. */
    private static String firstText(MemorySegment record, int size) {
        return record.get(ADDRESS, 0).reinterpret(size).getString(0, StandardCharsets.UTF_8);
    }
}
