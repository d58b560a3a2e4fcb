package dev.varve.testkit.disk;

import java.io.Closeable;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The channels and listings that are open, and where each was opened. */
final class OpenHandles {
    private final Map<Closeable, Throwable> origins = new LinkedHashMap<>();

    synchronized void opened(Closeable handle) {
        origins.put(handle, new Throwable(handle + " was opened here"));
    }

    synchronized void closed(Closeable handle) {
        origins.remove(handle);
    }

    synchronized List<String> names() {
        return origins.keySet().stream().map(Object::toString).sorted().toList();
    }

    /** Closes what is open, then complains of it. */
    void closeAll() {
        Map<Closeable, Throwable> left;
        synchronized (this) {
            left = new LinkedHashMap<>(origins);
        }
        if (left.isEmpty()) {
            return;
        }
        AssertionError error = new AssertionError("left open: " + String.join(", ", names()));
        left.forEach((handle, origin) -> {
            error.addSuppressed(origin);
            try {
                handle.close();
            } catch (IOException e) {
                error.addSuppressed(e);
            }
        });
        throw error;
    }
}
