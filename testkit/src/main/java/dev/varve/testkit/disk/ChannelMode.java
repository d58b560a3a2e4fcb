package dev.varve.testkit.disk;

import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a channel is opened for. The disk itself does what {@code APPEND}, {@code SYNC} and {@code DSYNC} ask for. */
record ChannelMode(Set<OpenOption> options) {
    private static final List<OpenOption> OWN =
            List.of(StandardOpenOption.APPEND, StandardOpenOption.SYNC, StandardOpenOption.DSYNC);

    static ChannelMode of(Set<? extends OpenOption> options) {
        if (options.contains(StandardOpenOption.DELETE_ON_CLOSE)) {
            throw new UnsupportedOperationException("DELETE_ON_CLOSE on a faulty disk");
        }
        boolean appends = options.contains(StandardOpenOption.APPEND);
        if (appends
                && (options.contains(StandardOpenOption.READ)
                        || options.contains(StandardOpenOption.TRUNCATE_EXISTING))) {
            throw new IllegalArgumentException("APPEND goes neither with READ nor with TRUNCATE_EXISTING");
        }
        return new ChannelMode(Set.copyOf(options));
    }

    boolean appends() {
        return options.contains(StandardOpenOption.APPEND);
    }

    boolean writes() {
        return appends() || options.contains(StandardOpenOption.WRITE);
    }

    boolean reads() {
        return !writes() || options.contains(StandardOpenOption.READ);
    }

    boolean createsNew() {
        return writes() && options.contains(StandardOpenOption.CREATE_NEW);
    }

    boolean creates() {
        return createsNew() || (writes() && options.contains(StandardOpenOption.CREATE));
    }

    boolean truncates() {
        return writes() && !createsNew() && options.contains(StandardOpenOption.TRUNCATE_EXISTING);
    }

    boolean forcesEachWrite() {
        return options.contains(StandardOpenOption.SYNC) || options.contains(StandardOpenOption.DSYNC);
    }

    /** False where a link at the end of the path is not followed. */
    boolean followsLinks() {
        return !createsNew() && !options.contains(LinkOption.NOFOLLOW_LINKS);
    }

    /** What the real channel is opened with. */
    Set<OpenOption> forTheRealFile() {
        Set<OpenOption> real = new HashSet<>(options);
        OWN.forEach(real::remove);
        if (appends()) {
            real.add(StandardOpenOption.WRITE);
        }
        return real;
    }
}
